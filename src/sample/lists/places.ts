// Invented companies, schools, towns, titles, skills. None exists; their web domains end in `.example`.

const split = (text: string): readonly string[] => text.split('|').map((name) => name.trim());

export const companies = split(
  'Larkspur & Finch|Halyard Press|Brightfern Cloud|Marrow Lane Studio|Tidewater Foods Ltd.|Quince & Daughters|Old Signal Works|Lantern Museum|Nine Bells Logistics|Copperleaf Energy GmbH|Harbourlight Trust|Wexcombe Council|Pinwheel Games|Slate & Sorrel|Thistledown Learning|Goose Green Bakery|Moonrake Software|Osprey Mutual|Paper Lantern Media|Redwing Robotics, Inc.|St Brannock Hospital|Tern & Tide|Umber Analytics|Velvet Fox Films|Windfall Orchards|Yellow Door Housing|Zephyr Rail|Ashgrove Archive|Bluestem Bank|Cinder Path Consulting|Dovetail Joinery|Evenfall Theatre|Foxglove Health|Grindstone Legal LLP|Hedgerow Seeds|Ironbark Engineering AG|Juniper Row|Kittiwake Ferries|Lodestar Recruiting|Millrace Water|Northern Quilt Co.|Outpost Outdoor|Peppercorn Kitchens|Quarry Bank Records|Ripple & Sons|Saltmere University Press|Treadwell Shoes|Upland Wool|Vesper Security|Wayfinder Maps',
);

export const schools = split(
  'Saltmere University|Brannock College|Thornby School of Art|Eastholm Polytechnic|University of Wexcombe|Kestrel Hill School|Université de Valmorin|Hochschule Lindental|Universidad de Monteclaro|Ashdown Business School',
);

export const degrees = split(
  'BA, English|BA, History|BSc, Geography|MA, Publishing|MSc, Statistics|BA, Fine Art|MBA|LLB, Law|PhD, Linguistics|BEng, Civil Engineering',
);

export const towns = split(
  'Wexcombe|Saltmere|Brannock|Thornby Quay|Eastholm|Little Harrow Bay|Valmorin|Lindental|Monteclaro|Port Averley|Stennis Bridge|Upper Marrow',
);

export const titles = split(
  'Editor|Senior Editor|Commissioning Editor|Designer|Product Designer|Project Manager|Programme Manager|Software Engineer|Data Analyst|Head of People|Office Manager|Marketing Lead|Curator|Learning Officer|Community Manager|Fundraiser|Librarian|Archivist|Teacher|Researcher|Accountant|Finance Director|Sales Manager|Operations Lead|Nurse|Architect|Translator|Producer|Journalist|Consultant|Founder|Chief Executive|Volunteer Coordinator|Planner, Parks & Rivers|Chef|Solicitor|Photographer|Publicist|Rights Manager|Copywriter',
);

export const recruiterTitles = split(
  'Talent Partner|Senior Recruiter|Recruitment Consultant|Talent Acquisition Manager|Headhunter',
);

export const skills = split(
  'Editing|Writing|Project Management|Public Speaking|Facilitation|Proofreading|Budgeting|Storytelling|Mentoring|Copywriting|Volunteer Management|Research',
);

/** Words of companies and mail hosts that belong to nobody: `.example` and `.test` are reserved (RFC 2606). */
export const mailHosts = [
  'example.org',
  'example.net',
  'post.example',
  'mail.test',
  'letterbox.example',
  'inbox.test',
] as const;

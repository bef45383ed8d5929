// Words that stand for each other in the patterns of the rules.

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Figures, with what is glued to them: 15, 5pm, 20min, 3rd. */
export const NUMBER = /^\d+(?:am|pm|h|hrs?|m|mins?|minutes?|st|nd|rd|th)?$/;

export const WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  very: list(`really so very truly absolutely totally completely utterly quite rather pretty extremely deeply honestly
    genuinely sincerely simply just honest seriously literally definitely certainly surely always also still even actually
    incredibly hugely greatly terribly awfully immensely super such only frankly quietly slowly now`),
  n: list(`@number one two three four five six seven eight nine ten twelve fifteen twenty thirty forty sixty couple few
    several some half another`),
  day: list(`today tonight tomorrow noon midday midnight monday tuesday wednesday thursday friday saturday sunday weekend
    lunchtime evening morning afternoon eod cob eow eob january february march april may june july august september
    october november december christmas easter`),
  time: list(`minute minutes hour hours second seconds moment moments day days week weeks month months`),
  message:
    list(`message messages email emails mail mails note notes letter letters text texts dm dms inmail invitation
    invite request voicemail voicemails whatsapp sms calls question questions enquiry inquiry application`),
  wrote:
    list(`wrote written write writing messaged messaging emailed emailing mailed texted texting called calling rang
    sent sending asked asking tried trying phoned pinged contacted contacting`),
  reply: list(`reply replies answer answers response responses word feedback line lines reaction`),
  toreply: list(`reply answer respond revert react write call ring confirm decide`),
  org: list(`company firm team organization business agency department studio office lab laboratory startup shop store
    school hospital workplace outfit practice crew group institute bank bakery restaurant factory garage employer corporation
    institution enterprise establishment unit division staff clinic museum theater theatre library newsroom kitchen hotel
    council charity foundation university college brand desk place side`),
  job: list(`job jobs role roles position positions opening openings vacancy vacancies post posts opportunity opportunities
    internship internships placement placements apprenticeship apprenticeships traineeship gig gigs employment slot slots shift
    shifts`),
  cv: list(
    `cv cvs resume resumes curriculum vitae vita application candidature candidacy profile credentials`,
  ),
  super:
    list(`amazing incredible awesome brilliant inspiring inspirational impressive outstanding extraordinary exceptional
    remarkable phenomenal fantastic magnificent spectacular stunning legendary stellar illustrious fabulous unbelievable
    sensational superb glittering dazzling meteoric unmatched unparalleled unrivaled marvelous fascinating iconic epic enviable
    exemplary astonishing jaw dropping mind blowing breathtaking insane wonderful admirable esteemed distinguished prestigious
    vast immense unique legend excellent great`),
  idol: list(`inspiration inspirations genius geniuses legend legends rockstar guru gurus visionary visionaries icon icons
    superstar superstars hero heroes heroine idol idols god goddess queen king wizard trailblazer pioneer powerhouse maestro
    oracle sage treasure goat unicorn luminary giant titan mastermind superhuman beacon role prodigy virtuoso ninja machine
    beast dreamteam leader leaders star mentor expert angel mind talent master visioner`),
  praised:
    list(`amazing incredible awesome brilliant inspiring inspirational impressive outstanding extraordinary
    exceptional remarkable phenomenal fantastic magnificent spectacular legendary unbelievable sensational superb marvelous
    fabulous perfect flawless unstoppable gifted talented unmatched unparalleled unrivaled iconic genius invincible godlike
    admirable divine stellar wonderful`),
  career:
    list(`career careers journey journeys profile background trajectory path achievements achievement accomplishments
    accomplishment success successes experience expertise leadership mind talent talents vision brilliance genius wisdom
    story portfolio resume cv reputation insights insight content posts knowledge greatness personality charisma energy
    intellect skills skillset record work company rise life presence feed aura calibre caliber ascent biography`),
  brain:
    list(`brain brains mind head noggin matter expertise knowledge wisdom genius insight insights experience thoughts
    secrets knowhow ideas skull`),
  think: list(`guess suppose see assume imagine gather presume reckon figure take`),
};

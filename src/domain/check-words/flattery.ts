// Flattery: praise without substance. Praise with a reason that one could ask more about is none: where a sentence says what it
// was, when, or what it changed, it is spared.
import { family } from './family.ts';

/** What one particular thing looks like in a sentence of praise. */
const CONCRETE = `
      because|since|when|especially|particularly|whenever
      most of all
      the way|part|bit|chapter|moment|story|line|page|passage|scene|one|photo|picture|paragraph|example ..1 you|about|of|where|with|in|on|when|that|which
      how ..2 you|your
      for|by|at|of|in|with|after|before [ carrying / helping / lending / fixing / bringing / driving / saving / looking / taking / letting / staying / minding / showing / sending / mending / keeping / finding / giving / teaching / explaining / reading / making / holding / getting / putting / coming / picking / cooking / telling / standing / building / baking / watering / sitting / playing / singing / painting / writing / cleaning / feeding / remembering / sewing / listening / walking / drawing / spotting / sorting / organizing / repairing / turning / running / leaving / waiting / measuring / describing / translating ]
      made|makes|got|let|helped|taught|led|brought|moved me|us|my|him|her|them|our
      inspired me|us|my|him|her ..2 to
      yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|night
      changed how|what|where|when|which|that
      on|about|in|with|of|at|from|behind|under|for the|a|an|my|our|his|her|its ..2 [ bus / train / trains / hall / bridge / footbridge / river / school / garden / play / kitchen / library / museum / church / choir / market / hospital / station / radio / roof / clock / well / house / harbor / mill / field / forest / street / town / village / city / children / pupils / nurses / bees / birds / soup / cake / bread / map / maps / kiln / lamp / lamps / door / doors / window / windows / stairs / wall / concert / wedding / party / newspaper / paper / magazine / journal / workshop / exhibition / walk / course / dog / cat / sofa / bike / boiler ]
      talk|article|book|essay|piece|post|paper|lecture|report|film|photos|photographs|pictures|drawings|study|podcast|episode|column|interview|speech|series|map|maps|chapter|review on|about|of|in|with|from
      in|at|during|of your|the ..3 talk|article|book|essay|piece|paper|lecture|report|film|interview|column|speech|chapter|episode|podcast|exhibition|concert|workshop|play
      [ dog / cat / horse / hens / soup / cake / bread / sourdough / jam / pie / curry / tomatoes / roses / beans / honey / marmalade ]
      i ..3 [ tried / used / made / built / walked / read / copied / learned / noticed / cooked / planted / moved / counted / understood ]
`;

export const flattery = [
  // You are amazing, a legend, such an inspiration.
  family('person', {
    instead: 'sentence',
    find: `
      nobody|noone|no one? ..1 [ understands / writes / knows / does / explains / leads / speaks / designs / thinks ] ..3 better|like than? you ..2
      [ such / so much / totally / absolutely ] a fan
      never|not|hardly|rarely ..1 [ met / seen / known / come across / encountered / read ] ..2 [ anyone / anybody / a person / someone / somebody / a man / a woman / such ] ..1 as|so|like|more|quite ..4
      no|not|nobody|noone|few ..6 [ hold / holds / compare / compares / match / matches / rival / rivals / equal / equals / touch / come close / comes close / measure up / is on your ] ..3 [ candle to you / to you / you / with you / your level ] ..1
      hold a candle
      ground you walk
      you have ..2 [ achieved / accomplished / done / built ] ..2 [ so much / more than / everything / such / incredible / amazing / wonders / miracles / great things / so many / the impossible ] ..3
      full|filled of|with admiration|awe ..3
      you ..1 [ light up / are lighting / set the / define / own / embody / transcend / make the world / changed the / have changed the / revolutionized ] ..1 ..2 [ field / room / world / bar / industry / sector / standard / standards / better / excellence / stage ] ..2
      you can ..1 do anything|everything|no
      you have ..1 [ it all / every talent / the magic / such talent / such a gift / a golden / the midas ] ..3
      what a|an ..2 [ woman / man / person / human / force / giant / wonder / gem / career / star / queen ] ..1 you ..1
      you are|were ..4 @praised ..1
      you are|were ..4 @idol ..2
      you are [ @very / the / a / an / my / one of the / by far the / without doubt the / hands down the / truly the ]* best|greatest|smartest|finest|wisest|brightest|coolest|kindest|nicest ..4 [ i know / ever / in the / in this / alive / on earth / of our / of all / there is / out there / around / anyone / i could / of the / at what / .$ ]
      you are ..3 most ..1 @super|@praised|talented|gifted|successful|accomplished|generous|intelligent|knowledgeable|important|influential|respected|powerful|interesting|beautiful|wise|clever ..4
      you are ..3 [ so / such a / very / incredibly / extremely / insanely / truly / really / a very / clearly / obviously ] ..1 talented|gifted|smart|clever|wise|accomplished|successful|knowledgeable|inspiring|influential|intelligent|important|experienced|cool|great|generous|powerful|well|special|impressive|nice
      you are ..2 one of a kind
      you are ..2 [ a force of nature / a national treasure / second to none / in a league / a cut above / out of this world / world class / beyond / larger than life / a living / a walking / the real deal / the one and only / the crème / the cream / everything i / what i want / who i want / goals / the future / the face of / a household / simply the best / the best of the best / a breath of fresh / a true / a real / a born / a natural / the goat / the bomb / the man / the mvp / on another level / next level / on fire / off the charts ] ..3
      you [ @very ]* rock|rule|slay|inspire|amaze|shine|crush|dazzle ..3 [ it / me / us / everyone / millions / people / cease / fail / disappoint / so / all / many / .$ / brighter ]
      you ..1 never cease|fail to
      what a|an ..2 inspiration|genius|legend|visionary|leader|mind|talent|icon|superstar|hero|pioneer|trailblazer|star ..2 [ you / .$ ]
      ..1 such|an|my|true|real|great|huge|constant|massive|living|absolute|total|true|complete an? ..1 inspiration|genius|legend|visionary|icon|superstar|hero|idol|rockstar|star|queen|king ..2
      ..1 rock star
      my|a|such|true|real role model ..2 [ for me / to me / .$ / for us / to all ]
      living legend|proof
      legend in|of our|the|this|your
      inspiring|inspire|inspires|inspired [ me / us / all / so / everyone / millions / people / many / generations / the / an / beyond ] ..2 [ every / so / all / daily / day / deeply / much / world / industry / beyond / of / greatly / to be / .$ ]
      inspiration to|for me|us|all|so|everyone|everybody|many|millions|people|women|men|young|the|your
      i [ @very ]* admire|adore|worship|idolize|revere|respect|love|venerate|cherish ..1 you ..2 [ .$ / and / so / more / as a / for everything / for who / for all / deeply / greatly / immensely / from / like ]
      look|looked|looking up to you|people
      i ..3 [ be / become / grow up to be / end up / succeed / lead ] ..2 like you ..3
      when i grow up
      half|fraction|tenth|quarter of? ..4 [ as ..1 as you / your ..1 talent / your success / your brain / your energy / who you are / what you ]
      half as ..1 as you
      half ..1 the ..2 [ you are ]
      hats off to
      take my hat off
      bow|bowing down|before|to ..1 you|your
      walk|walks on water
      [ the ] ..1 michelangelo|einstein|mozart|picasso|leonardo|beethoven|shakespeare|beyonce|messi|gandhi|jobs|oprah|mandela|newton|da ..1 of
      next ..1 steve|elon|bill jobs|musk|gates
      world|planet|country|industry|field|sector needs|deserves|lucky ..3 more ..3 like you
      [ lucky / fortunate / blessed / privileged / honored ] ..2 [ to have you / to know / to be connected / to even / to breathe / to share / to be in your / to have someone like ] ..3
      such an|a honor|privilege
      [ it is / it would be / would be / is / it will be ] ..2 honor|privilege|blessing ..3 [ to even / to meet / to speak / to talk / to write / to connect / to be / to know / to learn / to sit / to shake / of my life / just / if ] ..3
      honored|humbled|thrilled|starstruck|privileged to ..1 [ even / write / speak / talk / address / be writing / be in / be speaking / be connected / meet / connect / reach / approach / breathe / be talking / contact ]
      starstruck
      heaven sent
      gift to humanity|mankind|the ..1 world
      midas touch
      god|goddess|legend|genius|expert level|tier|like
      [ everyone / everybody / the whole / entire / whole / all the ] ..3 [ admires / looks up / talks about / knows your / knows how / worships / loves you / respects / says you / speaks of you / knows you are / knows who / praises ] ..4
      nobody|no|noone one? ..2 [ does / did / knows / is / can / could / comes / has / writes / compares / even ] ..4 [ like you / better than you / than you / quite like / as you do / as well as you / close to you / you do ] ..1
      compares|compare|comes ..1 to|close ..1 you
    `,
    not: `
      you are|were ..4 best ..3 at ..1 [ tying / reading / spotting / telling ]
      you are ..3 [ genius / legend / star / angel / hero / treasure ] with
      wonderful|great|excellent|fantastic company|cook|host|neighbor|news|idea
      you are ..2 wonderful .$
      role model for the drawing
      so well|nice ..1 to
      you are ..3 well
      shines|shine through
      you are ..3 great|wonderful [ aunt / uncle / mother / father / grandmother / grandfather ]
      what a star|legend ..1 [ that / the / your / this ] ..1 dog|cat|horse|hen
      you are very nice|kind to
      group|team leader|leaders
      leader|leaders of the ..2 [ walk / group / choir / course / scouts ]
      master of ..1 arts|science|ceremonies
      you are ..3 expert ..1 [ in / on ] the
      a mentor at|for
      rock star|stars ..1 on|in
      so well known
    `,
    spare: CONCRETE,
    unlessDenied: true,
  }),
  // Your incredible journey, impressed by your profile.
  family('work', {
    instead: 'words',
    find: `
      your @career|work|works ..1 is|are|was ..2 [ @super / stuff / dream / dreams / beyond / out of this / to die / everything i / unreal / incomparable / art / genius / poetry / magic / breathtaking / unequalled / world class ] ..3
      your ..1 greatness|brilliance|genius|magnificence|excellence|mastery|eminence|magic|splendor
      your ..1 [ achievements / accomplishments / success / successes / talent / talents / triumphs ] ..1 [ are / is / amaze / inspire / impress / speak / leave / make / blow / astound / dazzle / humble ] ..4
      stuff of dreams|legend|legends
      [ dazzled / overwhelmed / inspired / humbled / blown / awestruck / starstruck / overawed / enchanted ] by ..1 [ you / your ] ..3
      what an|a ..1 @super ..1 @career ..3
      your [ @very ]* @super ..2 @career
      such|an|a|how [ @very ]* @super ..2 career|profile|background|journey|trajectory|cv|resume|portfolio
      your ..2 @super ..1 @career
      your [ @very ]* @super work|works|art|talk|talks|writing|book|books|articles|posts|expert|insights .$
      your|the|so|such|an|a [ @very ]* @super [ and @super ]? work ..1 [ .$ / and / ever / always / is / you ]
      your|what @career|work|works|posts|content|everything is|are|was|has|have ..1 [ @very ]* @praised|@super|inspiring|inspiration|goals|legendary|fire|gold|next|art|second|beyond ..2
      what a|an ..3 career|journey|background|trajectory|profile|cv|resume|portfolio|rise|path|life
      wow ..6 [ your / what a / you are / you ] ..6 career|journey|background|trajectory|profile|cv|resume|portfolio|incredible|amazing|impressive|achievements|work
      in awe
      awestruck|mesmerized|spellbound|speechless|gobsmacked|dumbstruck
      blown away|mind
      mind|minds is|was|blown ..1 blown?
      [ so / very / really / deeply / truly / hugely / incredibly / extremely / highly / genuinely / beyond / absolutely / was / am / were / most / immediately / instantly / immensely / much / been / quite / me / and ] impressed|inspired|amazed|fascinated|captivated|intrigued|dazzled|astonished|enchanted|awed|wowed|struck|moved|stunned ..1 [ by / with / at ] ..2 [ you / your / who / all ] ..3 @career|work|works|content|everything|you|achieved|done|accomplished|are|page|site|website|firm|company|organization|team|role|posts|person
      ^ impressed|inspired|amazed|fascinated|captivated|intrigued|dazzled [ by / with / at ] ..1 your ..2 @career|work|posts|page
      impressed|inspired|amazed|fascinated by|with|at you
      [ i ]? [ @very ]* find|found you|your ..4 [ inspiring / inspirational / fascinating / impressive / amazing / incredible / remarkable / extraordinary / so interesting / very interesting / really interesting / brilliant ] ..1
      [ came across / stumbled upon / stumbled across / stumbled on / saw / found / looked at / read / browsed / viewed / discovered / noticed ] your ..2 profile|page|cv|resume ..2 and ..6 [ impressed / inspired / amazed / love / loved / wow / fascinated / impressive / inspiring / intrigued / blown / awe / incredible / struck / stopped ]
      your ..2 reputation|fame|name|legend|work|success|career|achievements|profile|record [ precedes / speaks / speak / says it / stands / says everything / commands ] ..4
      [ legendary / glittering / stellar / meteoric / illustrious / storied / star studded / enviable / dazzling / unmatched / unparalleled / unrivaled / boundless / infinite / endless / limitless / peerless / matchless ] ..1 career|work|journey|wisdom|talent|success|reputation|insight|knowledge|rise|achievements|expertise|experience|record|genius|brilliance|skills|energy|contribution|contributions|leadership|profile|abilities|ability
      your greatness|genius|brilliance is|has ..4
      your ..2 brilliance|genius|greatness|magnificence|excellency|eminence|majesty|charisma|aura|magic|perfection|superiority ..1
      your [ great / vast / immense / infinite / boundless / deep / endless / legendary / invaluable / unmatched / incredible / enormous / extensive / profound / tremendous / unbelievable ] ..1 wisdom|knowledge|expertise|experience|insight|insights|achievements|success|talent
      [ huge / big / massive / great / biggest / number one / lifelong / devoted / ardent / avid / enormous / such a / long time / longtime / loyal / die hard / a ] ..1 fan|admirer|fangirl|fanboy|follower|believer ..1 [ of you / of yours / of your / of everything / here / .$ ] ..2
      fan|admirer|fangirl|disciple|devotee of you|yours|your|everything|all
      your ..1 biggest|number|greatest|most|devoted ..1 fan|admirer|devoted|loyal
      [ follow / followed / following / watched / admired / watching ] ..3 your ..2 career|work|journey|posts|rise|success|every|path|company ..4 [ admiration / awe / amazement / religiously / years / closely / wonder / interest / move / step / envy / fascination / ever / respect ]
      [ admired / adored / idolized / worshipped / revered ] ..2 you|your ..4 [ years / afar / always / long / .$ / distance / ever / since ]
      deep|deepest|great|greatest|highest|profound|immense|utmost|sincere ..1 admiration|esteem|reverence|regard|respect for|of ..1 you|your|everything|all
      [ highly / widely / universally / greatly / most / deeply / truly / well / immensely / incredibly ] respected|accomplished|esteemed|regarded|acclaimed|renowned|distinguished|celebrated|admired ..2 [ person / leader / expert / professional / figure / voice / woman / man / name / in / sir / madam / member / individual / colleague ]
      career|life|job|work goals
      goals .$
      dream career|mentor
    `,
    not: `
      work|works|talk|talks|writing|book|books|articles|posts|insights|insight|knowledge|experience|record|story|portfolio on|about|with|for|in|of|as
      blown away ..6 [ roof / hat / tent / washing / fence / leaves ]
      ..2 wonderful|great|excellent company
      fascinated by ..1 your ..1 [ work on / work with / book on / talk on ]
      great mind|record
      your great|excellent work
      fan|admirer of your ..2 [ soup / bread / cake / jam / marmalade / singing ]
      great aunt|uncle
      great experience|insight into
    `,
    spare: CONCRETE,
    unlessDenied: true,
  }),
  // I love everything you do.
  family('everything', {
    instead: 'sentence',
    find: `
      [ love / loved / adore / admire / admired / worship / respect / appreciate / enjoy / obsessed with / fan of / inspired by / enough of / live for / applaud / devour / amazed by / awe of / salute / like / follow / believe in ] ..2 [ everything / all / anything / every single thing / each and every thing / every word / absolutely everything / literally everything ] ..2 you|your|about ..3
      [ love / adore / admire / worship / appreciate / respect / salute / applaud ] ..2 what you [ do / are doing / stand for / represent / have built / have achieved / have done / have accomplished / are building / create / post / share / are about ] ..2
      [ love / adore / worship / am obsessed with / live for / admire ] ..2 your ..2 [ work / content / posts / profile / vibe / energy / page / feed / style / mind / brand / career / writing / whole / company / story / journey / presence / attitude / stuff / success ] ..1 [ .$ / and / so / as / too / in general / ever / keep / always / more / all ]
      everything|all|anything ..1 you [ do / touch / write / post / say / share / create / make / have done / have achieved / have built / stand for / produce / have accomplished / have ever / publish ] ..2 [ is / turns / are / inspires / makes / becomes / shines / amazes ] ..3
      everything about you|your
      every|each ..1 word|thing|post|line|sentence|talk ..1 [ you write / you say / of yours / you post / you share / you publish / you speak / you have ] ..6
      each and every
      keep ..2 [ shining / inspiring / rocking / slaying / being amazing / being awesome / being you / up the amazing / up the great / up the fantastic / up the incredible / up the good ] ..2
      [ changed / transformed / saved / turned ] my ..2 life|world|mindset|career|thinking|outlook ..1 [ .$ / and / forever / around / completely / upside ]
      life changing
      pure|sheer|absolute|total gold|genius|brilliance|class|magic|perfection|inspiration|talent|legend
      [ absolutely / simply / totally / just / truly / utterly ] ..1 [ flawless / perfection / stunning / legendary / phenomenal / mind blowing / incomparable ]
      can not ..1 get enough
      enough of|with your ..2
      [ thank / thanks ] ..2 for ..1 being ..1 [ you / amazing / awesome / an inspiration / such / so / incredible / a legend / who you are ] ..3
      thank* ..2 for [ all / everything ] you [ do / are ] .$
    `,
    not: `after all|everything\nfor everything|all you did`,
    spare: `
      because|since|especially|particularly
      most of all
      the way|part|bit|chapter
      for the [ club / school / choir / village / neighbors / library / children / dog / team / street ]
      life changing operation|diagnosis|injury
      at the|our|my ..1 [ club / school / choir / clinic / allotment / nursery / wedding ]
      [ thank / thanks ] ..4 did
    `,
    unlessDenied: true,
  }),
  // Someone of your calibre.
  family('rank', {
    instead: 'words',
    find: `
      mind|minds|brain|talent|talents|leaders|vision like yours|you ..5
      [ as / so ] ..3 as yourself
      once in a|every century|generation|lifetime
      [ too / very ]? few|rare [ people / leaders / minds / talents / souls ] ..2 [ like / as / such as ] ..1 you|yours
      compared to|with you
      [ someone / somebody / person / leader / expert / figure / people / professional / individual / man / woman ] [ as / so ] ..3 as you|yourself
      as @super|@praised|successful|accomplished|important|eminent|influential|powerful|busy|respected|senior|wise|smart|gifted|talented|knowledgeable|famous|experienced|distinguished [ and ..2 ]? as you|yourself
      [ leader / expert / mentor / legend / professional / genius / star / visionary / giant / icon / master / great / greats / minds / titan / titans ] like you|yourself|yours
      great|brilliant|big|fine minds|mind like|such
      [ of / at / with ] your ..1 caliber|stature|standing|eminence|rank|magnitude|status|brilliance|greatness|league|level|seniority|intellect|talent|prominence|distinction|position|experience
      need|needs|requires|require no introduction
      hardly|scarcely need|needs an|any introduction
      your excellency|honor|highness|eminence|worship|esteemed|good self|goodself|esteemed
      your ..1 esteemed ..1 self|person|profile|presence|attention|opinion
      esteemed ..1 [ sir / madam / mr / mrs / ms / dr / professor / colleague / leader / expert / mentor ]
      the great ..1 [ himself / herself / you ]
      the one and only
      [ top / leading / foremost / finest / greatest / best / brightest / smartest / biggest / most respected / most admired / most important / sharpest / most brilliant / most influential ] ..2 [ minds / mind / experts / expert / names / name / leaders / leader / people / voices / voice / thinkers / talents / figures / professionals / brains ] ..2 [ in the / in our / in this / in your / of our / of the / i know / on the / in europe / alive / around / out ]
      in the ..1 presence of
      [ a true / a real / true / real / the ] ..1 master|giant|titan|pioneer|authority|visionary|artist|leader|luminary|star of|in ..1 [ your / our / the / this ] ..1 [ field / craft / industry / sector / trade / profession / art / business / time / world / game ]
      [ beacon / giant / titan / star / luminary / pillar / queen / king / god / rock / icon / legend / pioneer / visionary ] [ of / in ] ..1 [ our / this / your / the ] ..1 [ field / industry / sector / profession / world / community / business / city / trade / space / time / generation ]
    `,
    not: `
      of your ..1 [ own / choice / age ]
      experience of|with|as|in
    `,
    spare: `because|since|especially\ndo not|no need ..6 expert ..4 like`,
    unlessDenied: true,
  }),
] as const;

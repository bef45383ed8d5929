// Begging: pleads, or makes the reader answer for a despair. Plain news of being out of work is none, nor is an everyday wish.
import { family } from './family.ts';

export const begging = [
  // I beg, I implore, on my knees.
  family('plead', {
    instead: 'sentence',
    find: `
      cry for help
      pleading|imploring|begging with? you
      i [ am / will / would / have to / can / must / do / please / even / now / literally / hereby ]? @very? beg|implore|beseech|entreat|plead
      i am ..3 begging|imploring|pleading|beseeching|entreating
      am|was [ not too proud to / not ashamed to / here to ] beg
      too proud to beg
      ^ begging|imploring|pleading|beseeching
      begging|imploring|beseeching|entreating you
      beg|implore|beseech|entreat of? you
      beg for your|help|a|any
      consider this me? begging|pleading
      on my [ bended / hands and ]? knees
      down on bended? knee|knees
      with tears in my eyes
      with folded|clasped|trembling|shaking hands
      hat|cap in hand
      for|in the love|name of god|heaven|all|everything|mercy
      for god|heaven|pity|christ|mercy sakes?
      have|show|take ..2 mercy|pity|compassion
      have a heart
      at your mercy|feet
      throw|throwing myself
      humbly|humble ..2 request|requesting|beg|ask|asking|beseech|plead|pray|appeal
      i pray you|that
      i am ..2 praying [ that / for / you ]
      find it ..3 in your heart
      goodness|kindness|bottom of your|my heart
      my plea|cry
      a plea|cry for|to
      appeal to your ..2 heart|kindness|mercy|generosity|conscience|humanity
      with all my heart ask|beg|hope|plead
      god will|bless|would ..2 bless|reward|repay
      moved by my
    `,
    not: `
      i beg your pardon
      beg|begs to differ
      beg|begs the question
      bottom of my heart for
      thank* ..4 bottom of my heart
      begging letter|bowl
    `,
    spare: `
      knees ..6 garden|bed|floor|moss|weeds|weeding|beans|tiles|potatoes|roses|bulbs|flowerbed|soil|lettuce|snow|carpet|roof
      garden|weeding|scrubbing|planting|weeds|tiles ..8 knees
      gardening|pulling|digging ..8 knees
      children|kids|dog|cat|son|daughter|choir|grandchildren|puppy|boys|girls was|were|is|are|keeps|keep|has|have ..2 beg*
      thank* ..6 heart
    `,
    unlessDenied: true,
  }),
  // Desperate, the end of my rope, my last hope.
  family('despair', {
    instead: 'sentence',
    find: `
      i am ..2 in a|an|such ..1 terrible|horrible|desperate|awful|dreadful|impossible|very|dark place|situation|position|state|dark|bad ..1
      have|has nothing|nobody|noone left
      no other way|hope|chance .$
      [ i have / i ] sunk|fallen|sinking so|this low
      nobody|noone|anybody|anyone else ..2 i can|could ..2 ask|turn|call|write|go
      no one else ..2 i can|could ..3 ask|turn|call|write|go
      i am|feel|felt|feeling ..3 panicking|distraught ..4
      running out of ..1 road|rope|hope|options|time|money|ideas|steam
      my ..1 savings|money|strength|nerves is|are ..1 gone|used|spent|exhausted|finished|out
      [ do not / not ] know how ..2 [ i / we ] ..2 [ survive / cope / pay / manage / go on / carry / get through ]
      how|where am|will|can i ..2 [ supposed to ]? ..1 pay|survive|feed|live
      [ i / we ] ..2 lost everything|hope
      last|final ..1 person|door|place|address|number ..1 i ..2
      crisis|ruin|ruined|bankrupt|penniless|broke ..6 please|help|you
      i ..4 desperate|desperately|desperation ..1 [ for ..2 @job / for ..2 work / for ..2 help / for ..2 chance / for ..2 money / for ..2 advice / for ..2 anything / for ..2 answer / for ..2 break / need / needing / in need / looking / seeking / searching / trying / hoping / to get / to find / to hear / to work / to talk / and / so / please / now / here / times / man / woman / person / situation / plea / .$ ]
      i am|feel|was|get|getting|grow|growing ..3 hopeless|despairing|helpless|suicidal
      my|our ..2 desperation|despair|misery|plight|agony|nightmare
      my|our [ situation / position / circumstances / family / life / case ] is ..2 desperate|dire|hopeless|critical|unbearable
      we ..3 desperate|desperately ..1 [ for ..2 @job / for ..2 work / for ..2 help / for ..2 chance / for ..2 money / for ..2 advice / for ..2 anything / for ..2 answer / for ..2 break / need / needing / in need / looking / seeking / searching / trying / hoping / to get / to find / to hear / to work / to talk / and / so / please / now / here / times / man / woman / person / situation / plea / .$ ]
      ^ ..1 desperate|desperately ..1 [ for ..2 @job / for ..2 work / for ..2 help / for ..2 chance / for ..2 money / for ..2 advice / for ..2 anything / for ..2 answer / for ..2 break / need / needing / in need / looking / seeking / searching / trying / hoping / to get / to find / to hear / to work / to talk / and / so / please / now / here / times / man / woman / person / situation / plea / .$ ]
      desperate|desperately ..1 [ need / needing / seeking / looking / searching / trying / hoping / for ..2 @job / for ..2 work / for ..2 help / for ..2 chance / for ..2 money / for ..2 advice / for ..2 answer ]
      in despair|desperation
      desperate times|man|woman|situation|state|person|mother|father|plea|here
      ..1 at [ my / the ] wits|wit end
      wits|wit end
      end of [ my / our / the ] [ rope / tether / ropes / strength / rag / options ]
      at my lowest|breaking|absolute point|ebb|lowest
      rock bottom
      on my|its last legs
      my|our ..1 last|only|final|one ..1 hope|hopes|resort|straw|lifeline|option|door|shot|chance|card|bet|salvation
      last|only ..1 hope|resort|lifeline|salvation|person i have|left
      last|only door|hope|person|one|chance|option ..4 left
      only|last|one person|one|man|woman|human|friend ..2 can|could|who ..2 help|save|rescue|left
      nowhere|nobody|no else? to turn|go
      nobody|nowhere|noone|one else? ..1 to ask|turn|help
      no one ..1 else? to ask|turn|help|go|call
      who|where|what else? to turn|go|ask
      who|where|what else i can|could|should ask|turn|go|do|try
      what|where else? i am going to|supposed
      know ..2 what else? to do
      not know how much longer
      how|where much longer i
      out of options|hope|hopes|ideas|money
      [ run / running / ran ] out of ..1 options|hope|hopes|ideas|money|savings|time|luck
      lost|losing|lose|giving|given|give ..1 hope|faith|everything
      no|little|any hope left
      i ..4 giving|give|gave|given up .$
      given up [ on / all / everything / hope ]
      can|could not ..1 go|take|cope|carry|continue|bear|stand|keep [ on / this / it / with / going ]? ..2 [ like this / any more / anymore / any longer / longer / much longer / another / one more ]
      can|could not go on
      can not cope|sleep|breathe
      one more ..1 rejection|refusal
      i am ..2 drowning|sinking|suffocating|broken|shattered|crushed|starving|homeless|worthless|useless|dying|lost .$
      i am ..2 drowning|sinking|starving|suffocating|dying|crumbling
      going under
      i|life|world|family|everything ..2 falling|fallen|fall apart
      hanging|hang|clinging|holding [ on ]? by|to a ..2 thread|fingernails|straw|straws
      clutching|grasping at straws
      breaking|tipping point
      back|backs is|are|up? against|to the wall
      throw|toss|cast me a|any ..2 bone|line|lifeline|rope|ring|lifebelt
      rescue|rescuing me|us
      would|will|could|can save|rescue ..1 me|us|my|our
      my|our|whole|entire ..2 life|future|survival|family|fate|career|children|rent|visa|happiness|everything is|are|lies|lie|rests|hangs|depends|depend ..3 hands|on|you
      everything depends|rests|hangs on ..1 you|your|this
      depending|relying|pinning|resting on you
      pin|pinned|pinning|placing|put|putting all? of? my|our|every hope|hopes|faith
      without your ..2 help|answer|support|reply|intervention|kindness ..2 i|we|my
      if you [ do not / can not / will not / say no / refuse / turn ] ..4 i|we|my ..3 lost|finished|lose|done|know|end|have|starve|ruined|over
      i|we [ will / could / might / am going to / are going to / am about to / would ] lose|losing ..2 house|home|flat|apartment|everything|visa|mind|car|roof
      about to lose
      [ feed / clothe / provide for / support ] ..1 my|our family|kids|children|babies|son|daughter|child
      can|could not ..1 afford|pay ..2 rent|mortgage|bills|food|heating|medicine|electricity|loan
      keep|put ..1 roof over|food|bread
      losing my|our ..1 [ mind / hope / home / house / flat / apartment / visa / faith ]
      [ i have / i ] ..1 tried everyone|everything|everybody|every
      written|wrote|applied|knocked|asked|called to? ..3 nobody|no|none|nothing ..2 one|wrote|answered|answers|replied|reply|opened|will
      every|all|each door|doors ..2 closed|shut|slammed
      nobody|no|noone one? else? ..2 will|would|wants|wanted|is|can ..2 help|helps|helping|listen|hire|hires|answer|look|talk|take
      cried|crying|cry|tears|sleepless|weeping every|all|myself|night|nights|as|while
      i am|feel ..2 miserable|wretched|pathetic
      rejected|rejections|rejection ..4 please|help
    `,
    not: `
      save me|us ..1 seat|place|slice|piece|trip|space|spot|table|some|cake|time
      save|saved|saving us|me ..2 trip|hours|hour|walk|money|trouble|journey
      out of time for
      last resort for|at
      i have lost my|the|count|touch|weight|track
      lose|losing my|our keys|key|way|gloves|glove|voice|hat|umbrella|glasses|place|balance|temper|ticket|phone|bearings
      last straw hat
    `,
    spare: `
      [ my / our / the / her / his ] ..1 [ boiler / garden / plants / roses / dog / cat / hens / bike / car / roof / lawn / hedge / kitchen / nephew / choir / kids / children ]
      desperate* ..4 coffee|tea|rain|sun|sunshine|snack|holiday|nap|beer|biscuit|biscuits|summer|haircut|drink|watering|water|paint|spring|wee|break
      i am ..3 hopeless|useless|lost ..2 at|with|in ..4
      sleep ..6 coffee|book|moon|owl|owls|heat|thunder|storm
      [ saved / saving / save ] ..8 bulbs|seeds|hedge|paper|energy
      thank*
      i|we was|were
      no need
    `,
    unlessDenied: false,
  }),
  // Anything at all, a crumb, a scrap, one chance.
  family('anything', {
    instead: 'sentence',
    find: `
      crawl ..3 glass|knees
      i would|will ..1 give|do|trade|sell|kill|die ..2 [ my right arm / my left arm / an arm / a kidney / my soul / anything / everything / for a chance / for the chance / for this / for an / for one / for five ]
      i would|will|could ..1 do ..1 whatever|anything|everything
      for|given|just|only ..1 a|one|this|single|the ..1 chance|shot ..2 [ please / .$ / to prove / to show ] ..3
      someone|somebody|one person to ..1 believe|have faith|take a chance|give me|notice
      if|that you ..2 [ had / knew ] ..2 one ..1 idea|tip|name|contact|minute|word ..4
      spare me|us a|one|some|any|just|your ..3
      anything|whatever at all ..2 [ would / you / will / .$ / helps ]
      anything|whatever ..2 you [ can / could / might / may / are able to / would be able to / would / would be willing to ] ..2 do|give|offer|spare|think|suggest|find|send|share|manage ..6 grateful|appreciate*|world|help|please|me|lifesaver|welcome
      please ..4 anything|whatever|something you can|could
      any help|support|assistance|advice|tip|hint|lead ..2 [ at all / whatsoever / no matter / however small ]
      any|a|some|the|even|one crumb|crumbs|scrap|scraps|morsel|shred|glimmer|ray ..1 of|from
      crumb|crumbs|scrap|scraps|morsel|morsels|sliver|shred|ounce|glimmer of ..2 advice|help|attention|hope|time|wisdom|kindness|guidance|support|work|encouragement|mercy
      even|if ..1 a|an|one|the|two|three|five|ten ..2 line|word|words|reply|minute|minutes|second|seconds|hint|tip|moment|sentence|clue|lines|email|call|look|conversation|hour|pointer ..5 would|will|could|means|mean|helps|saves
      even|if ..1 the ..2 smallest|tiniest|slightest|briefest|least|faintest
      [ the / your ] smallest|tiniest|slightest|faintest ..1 hint|help|tip|chance|word|sign|bit|thing|advice|lead|opening
      i|we [ would / will / can / could / am willing to / am ready to / am happy to / am prepared to / have to ] ..1 do|take|accept|try|consider|give|pay anything|whatever|everything|any|all
      do|doing|take|taking|accept|accepting|try|trying absolutely|literally? anything|whatever|everything|any
      any ..2 job|work|role|position|task|post whatsoever|at|will|would|no|however|would ..2 all|do|matter|small
      ready|willing|prepared|happy to do anything|everything|whatever
      for any|no|little|whatever ..1 money|pay|wage|wages|salary|hour
      i|we [ would / will / can / could ] ..1 work ..3 for free|nothing|food|peanuts
      no job|task|role|work|position ..2 too small|low|menial|dirty
      i|we [ would / will / can / could ] ..1 sweep|scrub|mop|clean ..3 floors|floor|toilets|stairs|anything
      give|grant|allow|offer|throw me ..2 a|one|any|this|another|the|single ..2 chance|break|shot|opportunity|bone|try
      i|all|we [ want / need / ask / ask for / am asking / am asking for / i need / i want / i ask / i am asking ] ..1 [ is / for ]? ..2 one|a|single|someone|somebody ..3 chance|break|shot|opportunity|person|yes|look|believe|believes|lifeline
      i ..2 need|want one|a|someone|somebody|any ..2 chance|break|lucky|shot|person|breakthrough ..2
      take|taking a chance|gamble|punt|leap on me
    `,
    not: `
      anything|something at all like|about|on
      all i|we need|want ..2 is|now|to|are ..2 sun|rain|know|cake|salt|tea|coffee|table|key|chairs|hammer|ladder|paint|glue|string
    `,
    spare: `
      not|nothing anything|at|all ..1 all urgent|wrong
      do not need|want|have
      [ is there / there is / if there is ] ..4 anything i|we [ can / could ]
      i|we can|could do ..2 for ..2 you|the
      anything you need
      aunt|grandmother|grandfather|birthday|wedding|cake|recipe
      no need
      bike|bicycle|car|boiler|tooth|cat|dog|puzzle
    `,
    unlessDenied: true,
  }),
  // What it would mean; a debt for ever.
  family('debt', {
    instead: 'sentence',
    find: `
      until|till|to ..1 [ the end of my days / end of my life / end of time / the day i die / my dying / my last ] ..3
      for the rest of my life
      i ..1 never forget it|this|you|your
      i would kiss|hug your ..1
      [ would / could / will ] save ..1 my|our|me|us
      would|will|could|it|you|really [ really / truly / honestly ]? mean|means ..2 world|everything
      would|will|could ..2 mean ..1 so much|more
      would|will|could mean ..1 [ a whole lot / an awful lot / a great deal / an incredible amount ] ..1 to me|us
      would|will|could [ change / transform / turn around / make ] my|our [ whole / entire ]? life|year|world|future
      would|will|could|can|be|is a|my|an|such ..1 lifesaver|lifeline|godsend|miracle|lifechanger
      life changing|saving
      forever|eternally|everlastingly|endlessly|infinitely|undyingly|profoundly ..2 debt|debted|grateful|indebted|thankful|obliged|appreciative
      in your debt
      [ i / we ] ..1 would|will|remain|be ..3 [ forever / eternally / endlessly / infinitely / so so / beyond / immensely / unbelievably / extremely / incredibly / deeply / eternally ] grateful|thankful|indebted|obliged|appreciative
      beyond grateful|thankful
      grateful|thankful|indebted ..2 [ for the rest of my / until i die / all my life / forever / for life / for ever ]
      would|will|be grateful|thankful forever|eternally
      i|we would|will ..1 owe you ..2 forever|life|everything|big|one|world|massively|eternally|huge|so|hugely
      owe you my life|everything
      owe you ..1 [ for life / for the rest / big time / until ]
      i|we [ will / would ] never|not ever? forget ..2 kindness|you|it|this|help
      i|we [ will / would ] ..1 [ repay you / make it up to you / pay you back / return it / do anything for you ]
      my firstborn|first
      your kindness|generosity|mercy|help [ is all / is my / would be / will be / will never / would mean / could save ]
      a miracle
      undying|eternal|everlasting gratitude|thanks|devotion
      answer|answered to? my|our prayers
    `,
    not: `
      means|mean ..2 world ..1 champion*|cup|record|map|music|war|at
    `,
    spare: `
      dad|mum|mother|father|grandmother|grandfather|aunt|uncle|son|daughter|nephew|niece|choir|gran|grandad|neighbor|children|wife|husband|brother|sister|kids|dog
      thank*
      you did|gave|lent|helped|taught|drove|stayed|came|told|showed|introduced
      i owe you ..4 photos|photo|coffee|lunch|answer|jar|beer|euros|pounds
      meant
    `,
    unlessDenied: true,
  }),
  // I am nobody; I hate to ask; I would not if ...
  family('small', {
    instead: 'sentence',
    find: `
      i am|feel [ really / truly / a / just / such / only / absolutely / like / like a ]* nobody
      i know ..2 i am ..3 nobody|nothing|noone|unworthy|small|insignificant|unimportant|stranger|burden|nuisance
      i am|feel ..3 nobody|unworthy|insignificant|worthless|pathetic|undeserving|burden|nuisance|pest|beggar|charity
      i do not ..1 deserve ..2 your|you|this|such|any|a
      i ..2 not ..1 worthy|deserving
      [ a / some ] nobody like me
      someone|somebody|person ..2 lowly|small|unimportant|insignificant|humble|poor|useless ..2 me
      lowly|poor little|old|soul|wretch|sinner|me
      i [ would / will ] not|never ..1 be? ..1 ask|bother|write|asking|bothering|writing|trouble|troubling|beg|turn|turning|contact ..4 if|unless
      i [ would / will ] not|never ..2 ask|bother|trouble ..3 if i ..3
      i ..2 hate|loathe|dread to|having|that i|asking|doing|begging ..2 ask|beg|impose|do|this|have|to|you|bother|plead|people
      i ..2 hate|loathe asking|begging|imposing|this
      i feel ..3 terrible|awful|ashamed|embarrassed|pathetic|horrible|bad|stupid|foolish|guilty|dreadful|rotten ..1 asking|to|for|writing|about ..1 ask|write|asking|this|writing
      i am ..2 ashamed|embarrassed|mortified to ask|write|admit|beg|say
      it ..3 shames|embarrasses|humiliates|pains|kills me to
      swallow|swallowed|swallowing ..2 pride
      no pride|dignity|shame left
      forgive|excuse|pardon ..2 my ..1 desperation|boldness|begging|audacity|despair
      a charity case
      i know i have no right
      you are|were ..2 too kind to refuse|ignore|say
      i am [ such / only / just / nothing but ] a ..2 burden|nuisance|failure|loser
      a ..1 failure|loser like me
      take pity
    `,
    not: `
      i am nobody|nothing like|of|special|in
    `,
    spare: `
      thank*
      i would not ask ..3 him|her|them
      cancel|late|borrow
    `,
  }),
  // Please, please, please.
  family('please', {
    instead: 'sentence',
    find: `
      please please
      please ..1 [ oh / i ] please
      pretty please
      please ..1 [ i am asking you / i ask you / i beg / consider my / hear me / hear my / listen to me / read until / read to the end / have ] ..2
      please ..2 help me|us .$
      please ..2 help ..1 me|us [ find / get / to find / to get / out of / survive / through / secure / land ] ..5
      please ..2 help|save a ..3 soul|man|woman|mother|father|graduate|person|girl|boy|student|brother|sister
      please|kindly ..2 do? not|never [ leave / abandon / ignore / refuse / reject / turn / forget / disappoint / let / close / delete / throw / give up ] ..1 me|us|my|this|on|him|her
      please ..1 give|grant|find|show me|us|my ..1 a|one|something|anything|some|work|any|job ..3
      somebody|someone|anyone|anybody ..1 please help
      help me ..1 please
      please ..3 kind heart|soul|enough
      i [ really / truly / badly / so / desperately / urgently ]* need your help|support ..2 so|badly|urgently|desperately|please|now
      i [ badly / urgently / desperately / so badly / terribly ] ..1 need
      need|want ..3 so|very|really badly
      so badly need
      in dire|urgent|desperate|great|bad|sore ..1 need|straits|distress|situation|circumstances|trouble
      i|we need help|work|money|income ..1 urgently|badly|desperately|fast|soon|now
      hear|heed my ..2 plea|cry|prayer|prayers|appeal
      my|our humble|heartfelt|sincere|desperate ..1 plea|appeal|request|prayer
    `,
    not: `
      please give me ..3 call|address|number|time|ring|recipe|date|name|list|book|chance to pay
    `,
    spare: `
      chairs|table|sofa|boxes|garden|plumber|recipe|dog|cat|keys|glasses|piano|bus|station|ladder|tickets|address|cake
      feel
    `,
  }),
] as const;

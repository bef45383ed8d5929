// “Pick your brain” and its kin: takes the reader's time or head for use. An invitation that says what one is curious about is none,
// nor is borrowing a ladder.
import { family } from './family.ts';

export const picking = [
  // Pick your brain.
  family('brain', {
    instead: 'words',
    find: `
      [ head / mind / brain ] of yours
      pick|picking|picked ..3 brain|brains|mind|minds|head|noggin
      pick|picking ..2 apart your ..1 brain|mind
      brain picking|pick|picker|picks|dump|dumping|raid|drain|juice|power|tap|sucking ..1 [ session / request / chat / coffee / lunch / call / meeting / invitation ]?
      brains to|worth pick|picking
      [ mine / mining / milk / milking / drain / draining / suck / sucking / siphon / siphoning / raid / raiding / plunder / plundering / rummage / rummaging / tap / tapping / scan / scanning / probe / probing / access / explore / exploring / squeeze / wring / rack / harvest / rent / hire / use / using / have / share / storm / need / peek / look / looking / dive / delve / dig / see / get / getting / poke / crawl / climb / inside / into / in / from / at / on / off / of / with ] ..5 your ..3 brain|brains|noggin|skull|grey|gray
      your ..2 brain|brains|noggin
      inside|into ..1 your ..1 head|mind|brain|skull
    `,
    not: `
      your ..2 brain|brains ..1 [ rest / a rest / a break / full / needs / surgery / on music ]
      [ rest / use ] your brain .$
      your child* brain
    `,
    unlessDenied: true,
  }),
  // Borrow you; steal twenty minutes.
  family('time', {
    instead: 'words',
    find: `
      [ bug / pester / bother / trouble / nag / badger / harass / hit / ply ] you ..2 for|with ..2 your? ..2 [ thoughts / advice / tips / questions / opinion / opinions / ideas / input / wisdom / insights / pointers / expertise / contacts ] ..3
      have you|your for|all ..1 [ an / half / myself / hour / a whole / ten / twenty / day ] ..3
      [ borrow / borrowing / steal / stealing / snatch / snatching / nab / nabbing / rob / bag / bagging / snag / snagging / pinch / pinching / nick / nicking / hijack / hijacking / kidnap / kidnapping / poach / commandeer / monopolize / squat / occupy / cadge / scrounge / scrounging / grab / grabbing / swipe / bum / wangle / filch / purloin / pilfer ] you ..3
      [ borrow / borrowing / steal / stealing / snatch / snatching / nab / rob / bag / snag / snagging / pinch / nick / hijack / poach / commandeer / monopolize / squat / occupy / claim / cadge / scrounge / grab / grabbing / scoop / eat / swipe / bum / wangle / filch / squeeze / squeezing / wring / carve / rent / use / using / need / utilize / invade ] ..5 [ of your / from your / out of your / from you / out of you / in your / on your ] ..3 [ time / minutes / hour / day / calendar / schedule / diary / week / evening / lunch / attention / afternoon / morning ]?
      [ borrow / borrowing / steal / stealing / snatch / nab / rob / bag / snag / pinch / nick / hijack / poach / occupy / claim / cadge / scrounge / grab ] ..2 your ..2 time|ear|ears|eyes|attention|mind|expertise|knowledge|experience|wisdom|ideas|thoughts|secrets|lunch|calendar|head|insight|insights
      [ borrow / steal / stealing / grab / grabbing / snatch / nab / bag / snag / pinch / nick / squeeze / cadge / scrounge ] ..2 [ @n / few / couple / bit / moment / slot / slice / sliver / some / little ] ..2 [ minutes / minute / hour / hours / moments / time / moment ] ..3
      [ take / taking / have / having / get / getting / ask / ask for / asking for / want / need / use / using / spare / give / spend / request / requesting / book / booking / devote / occupy / beg / requires / require / allow / waste / wasting / grant / lend / donate / for / dedicate ] ..5 [ of your / from your / out of your / from you ] ..2 time|minutes|hour|day|calendar|schedule|diary|attention|minute
      @n|few|couple|bit|some|moment|slice|sliver|minutes|hour|chunk|piece|little|fraction|portion|slot|minute|any|hours [ of your / in your / on your / from your / out of your / from you ] ..2 time|calendar|schedule|diary
      of|from|in|on|some|take|bit your [ very / ever / so ]? valuable|precious|limited|busy|scarce|expensive|golden time|minutes|schedule|calendar|hour|attention
      take ..2 [ minutes / minutes / an hour / hour / half an hour / time ] from|of|off you ..4
      [ hour / minutes / time / moment / session ] ..2 with your ..1 brain|expertise|mind
      lend|loan|rent|give me ..2 your ..2 ear|ears|expertise|mind|knowledge|eyes|experience|attention
      lend me an|a|some ear|brain|expertise|eye|mind
      squeeze|fit|slot me|us in|into
      [ can / could / may / might / let / to ] ..2 i|me|us ..2 pester|bombard|bother|badger|corner|collar|buttonhole|trouble you ..2 [ with / for / about / at ] ..4
      pencil|put|slot ..2 your calendar|diary for
      have you ..1 to myself
      bend your ear
      corner|buttonhole|collar you ..4
    `,
    not: `
      thank* ..8 your time
      borrow|borrowing ..3 [ ladder / van / book / bike / drill / car / chairs / tent / pump / saw / copy / pen / umbrella / projector / notes ]
      grab|grabbing ..2 [ coffee / tea / lunch / beer / pint / bite / drink / seat / sandwich / cake ]
      use of your ..1 [ kitchen / garden / hall / van ]
      take ..2 time off
      trouble you to pass
      your calendar|diary photo*
      [ your / from you / of you ] ..2 [ recipe / bread / cake / soup / seeds / honey ]
    `,
    spare: `
      thank* ..12 your|the time
      thanks ..12 your time
      [ ladder / van / tent / bike / projector / drill ]
      you [ gave / took / spent ]
    `,
    unlessDenied: true,
  }),
  // Tap into your expertise; download all you know.
  family('extract', {
    instead: 'words',
    find: `
      draw|drawing on|upon ..2 your ..3 experience|knowledge|expertise|wisdom
      access ..1 to your ..3
      [ all / every / some of ]? ..1 [ the / your ] tricks ..1 of the trade
      give|grant|have|get|offer|lend me? ..2 the ..1 benefit|fruit|fruits of ..1 your ..3
      squeeze|wring|milk|pump|drain|grill|tap you ..3
      [ tell / teach / show / explain / give ] me ..2 [ everything / all there is / all the secrets / all the tricks / all i need / the ropes / the lot / the inside ] ..3
      your ..2 years ..1 of ..1 experience|knowledge|wisdom|expertise ..1 [ could / would / can / to / for / in ] ..3
      [ tap / tapping / mine / mining / milk / milking / drain / draining / suck / absorb / absorbing / soak / soaking / download / downloading / siphon / extract / extracting / harvest / harvesting / plunder / plundering / raid / raiding / squeeze / squeezing / leech / vacuum / drink / drinking / feed / feeding / exploit / exploiting / plug / plugging / leverage / leveraging / glean / gleaning / gain / gaining / gather / gathering / draw / drawing / lean / leaning / access / accessing / utilize / use / using / profit / benefit / benefiting / capitalize / piggyback / hoover / mop / lap / inhale / devour / pump / pumping / dig / unlock / unlocking / receive / receiving / collect / collecting / get / getting / have / having / need / needing / want / seek / seeking / request / requesting / obtain / obtaining / source / solicit / soliciting / share / sharing / copy / clone / crib / sponge / scoop / trade / pull ] ..5 [ your / you for / from you / off you / of yours / out of you ] ..3 [ expertise / knowledge / wisdom / insight / insights / insider / brain / brains / network / knowhow / secrets / intelligence / intel / rolodex / genius / pearls / nuggets / guidance / expert / input / inside ] ..3
      [ mine / milk / tap / drain / suck / squeeze / pump / grill / interrogate / quiz / pepper / interview / bombard / cross examine / plunder / raid / sponge / leech / drill / debrief / wring / exploit / hit ] [ you / off you ] [ for / on / about / with / dry / over / of ] ..4
      pump|grill|interrogate|quiz|milk|exploit you
      [ download / absorb / soak up / learn / know / teach me / tell me / share / have / hear / get / copy / steal / understand / inherit / suck up / extract / take in / receive / give me ] ..1 [ everything / all / whatever / all that / absolutely everything / as much as / anything and everything ] ..2 [ you know / you have learned / you can tell / in your / of your / your wisdom / your knowledge / your secrets / about how you / there is to know / from you / you have to / you can teach ] ..6
      [ everything / all / whatever ] ..1 you know about|on ..4
      [ absorb / soak / soaking up / soak up / drink in / bask / drink / lap up / sponge up / inhale / imbibe ] ..3 your ..4
      all ..1 of? your ..1 knowledge|wisdom|secrets|know|expertise|contacts|insights
      [ pearls / nuggets / words / gems / drops / bits / scraps / bit / dose / shot / golden nuggets ] ..1 of ..1 wisdom|knowledge|insight|expertise
      share|sharing|sharing|impart|dispense|offer|lend|provide|give|gives|bestow ..2 [ your / some of your / with me your / me your ] ..2 wisdom|expertise|knowledge|insight|insights|secrets|know|genius|inside|contacts|network
      secret|secrets|key|recipe|formula ..1 of|to|behind|for ..1 your? ..1 success
      sit at your feet
      [ insider / inside ] ..1 [ tips / tip / knowledge / info / information / scoop / track / intel / secrets / view ]
      [ free / gratis / complimentary / quick free ] ..1 [ advice / consultation / consulting / coaching / mentoring / session / lesson / guidance / masterclass ]
      [ coffee / lunch / beer / drink / dinner / pint / cake / wine / breakfast / beers / coffees / sandwich / pizza / treat ] ..4 [ in exchange / in return / for / and / while / if / against ] ..4 [ your ..1 wisdom / your ..1 advice / your ..1 thoughts / your ..1 insights / your ..1 insight / your ..1 expertise / your ..1 knowledge / your ..1 secrets / your ..1 input / your ..1 tips / your ..1 contacts / you can tell me everything / you tell me everything ]
      [ in exchange / in return / trade / swap / trading / barter ] ..3 for ..2 your ..2 wisdom|advice|thoughts|insights|insight|expertise|knowledge|secrets|input|tips|contacts|brain|time
      [ benefit / profit / learn / gain / take advantage / make use ] ..2 [ from / of ] your ..2 wisdom|expertise|knowledge|insight|insights|network|contacts|success|genius|vast|many|wealth|position
      [ wealth / treasure trove / fountain / font / depth / store / mine / goldmine / gold mine / reservoir / library ] of ..1 knowledge|experience|wisdom|information|insight|expertise
      [ i / we ]? ..2 need|want|require|use your [ professional / expert / industry / specialist ]? expertise|knowledge|wisdom|input|brainpower|skills|insight|insights
      your [ quick / honest / valuable / expert / invaluable / professional / precious / two / candid / brutal ] ..1 insights|insight|input|cents|wisdom|take|expertise|advice|feedback|thoughts
      your two cents|pence
      get|hear|have|getting|gather|collect|grab your ..1 take on
      get your thoughts|insights|insight|input|wisdom|perspective|guidance
      mentor|coach me
      be my ..1 mentor|coach|guru|guide|advisor
      under your wing
      [ ask / fire / throw / shoot / send / ping / hit / asking / run / lob / put / pose ] ..2 you ..2 [ a million / a thousand / a hundred / a ton of / a bunch of / a load of / loads of / tons of / a few dozen / endless / all my / a pile of / a list of / a ton / twenty / a barrage of ] ..3
      million|thousand|hundred ..1 questions
    `,
    not: `
      [ your ..3 ] share|shared|told ..1 with
      absorb* ..2 your [ soup / broth ]
      learn all ..1 about ..2 bees|bread|birds
      mine you ..1 can
      secret ..1 of your [ soup / bread / cake / garden / jam ]
      words of wisdom ..2 [ from / at ] ..1 [ wedding / grandmother ]
      hit you ..2 ball
    `,
    spare: `
      thank* ..4 for sharing|letting|giving|your
      thanks for sharing|your|the
      if you|anyone need|needs|want
      allotment|sourdough|knitting
    `,
    unlessDenied: true,
  }),
  // Bounce ideas off you; a quick call.
  family('sounding', {
    instead: 'words',
    find: `
      my guinea pig
      test|try|testing|trying ..3 ideas|idea on you
      bounce|bouncing ..5 off you|of|your
      run|running ..4 [ ideas / idea / things / thoughts / questions / plan / plans / something / stuff / thing / scenarios ] ..2 by|past|over you
      [ run / bounce / throw / fire / try / test / bat / toss / spitball / lob ] ..3 [ at / off / past ] you
      sounding board
      [ use / using / treat ] you ..1 as ..4
      think out loud at you
      [ hop / jump / get / hopping / jumping / hope / squeeze / dial / step ] ..1 [ on / onto / into ] ..1 a? ..2 call|zoom|chat|meet|teams|video|phone|skype|facetime ..2
      [ quick / lightning / speedy / tiny / super quick / 15 minute / ten minute / five minute / fifteen minute ] ..1 [ call / zoom / chat / phone call / catch up / brainstorm / huddle / video call / session / convo / powwow / virtual coffee / coffee chat / brain / teams call ] ..3
      virtual coffee|cuppa|tea
      coffee chat
      exploratory|introductory|discovery|informational|networking call|chat|conversation|interview|meeting|coffee
      [ brainstorm / workshop / spitball ] with you
    `,
    not: `
      quick call from|to my
      hop* on|onto ..1 [ bus / tram / train / bike ]
      jump into|in ..2 [ lake / water / river / sea / pool ]
      run past you ..2 [ on / in ]
    `,
    spare: `
      tram|station|ferry|key|keys|dog|boiler|ladder|chairs
      mum|grandmother|aunt
      thank* ..3 for ..3
      thanks for
    `,
    unlessDenied: true,
  }),
] as const;

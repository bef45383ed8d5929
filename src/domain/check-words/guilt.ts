// Guilt: a reproach, or a favour called in. The writer's own apology, thanks, and leave to say no are none.
import { family } from './family.ts';

export const guilt = [
  // After all I did for you; you owe me.
  family('favor', {
    instead: 'sentence',
    find: `
      i|we ..1 [ lent / helped / gave / believed / defended / fed / housed ] ..4 when nobody|noone|no else|one ..3
      [ i / we ] ..2 [ always / never failed / have always / would always ] ..2 [ dropped / helped / came / drove / answered / gave / lent / listened / made ] ..4 [ when you / for you / you asked / you called / you needed / whenever you ] ..2
      now you ..2 [ can / could / have to / must / might ] ..1 [ do / return / help / repay / put / give / show ] ..4
      do the same for me
      [ i / we ] ..2 [ was / were ] there ..1 for you ..3
      after all|everything|what|how ..5 i|we ..3 did|done|do|gave|given|helped|help|went|gone|supported|put|sacrificed|invested|taught|worked|shared
      after all ..1 [ these / those / our / the ] ..2 years|times|time|favors|dinners|weekends|hours|lunches ..6 [ you ..2 not / you ..2 never / at least / thought you / expected / not even / a word / nothing ]
      [ considering / given / seeing / remembering / in view of / in light of / bearing in mind / when i think of / thinking of / looking at ] ..1 [ all / everything / what / how / that / the ] ..5 i|we ..3 did|done|gave|helped|covered|lent|supported|put|went|stood|drove|wrote|got|was|were|recommended|taught|introduced
      i|we ..2 [ helped / supported / lent / covered / drove / gave / introduced / recommended / got / paid / stood / taught / proofread / fed / hosted / vouched / looked / put / wrote / carried / sat / took / defended / moved / picked / bailed / watched / babysat ] ..3 you|your ..10 [ so now / so you / so it / so the least / and now / and you / and this is / now it / now you / your turn / but you / but when i / but now / yet you / yet now / and what / the least / in return / so please do the same / time to / without asking / without a second / and never asked / no questions ] ..4
      [ it is ]? ..1 your turn ..1 to|now|.$
      time|turn ..1 to? ..2 return|repay|pay ..2 favor|back|debt|it
      you ..3 return|repay|pay ..3 favor|debt|back
      one good turn deserves
      you ..4 owe me|us|it|this
      owe me ..1 [ one / a favor / that / this / big / at least / an / for ] ..1
      you are in my debt
      call*|cash*|collect*|redeem* ..2 [ in ]? ..3 favor|favors|debt|ious|iou|chips
      favor|favors [ you owe / i did / i have done / back ] ..2
      a favor for a favor
      quid pro quo
      scratch|scratched ..1 back
      [ do not / did / do / please / have / let us not / lest / just / hope / if / can / never / you seem to / you have / you / conveniently / you must ] ..3 [ remember / forget / forgotten / forgot / recall / remembered ] ..2 [ who / all i / what i / how i / how much i / how often / when i / that i / it was me / the times i / the time i / everything i / my help / where you came / where you come / where you started / the nights / the favors / the weekends / that it was me ] ..6
      remember ..1 who ..1 [ helped / got / was / stood / gave / drove / lent / took / believed / sat / put ] ..4
      it was me|i who|that ..1 [ got / helped / introduced / gave / drove / stood / put / lent ] ..1 you ..3
      i was|am the ..1 [ one / person / only one / only person / first ] who|that ..1 [ got / helped / put / gave / was / stood / believed / recommended / told / drove / hired / lent / introduced / answered / covered / listened / spoke ] ..3
      i ..1 [ was / have been / am ] ..1 [ always / there ] ..1 [ there / for you / when ] ..3
      when you ..1 [ needed / were down / were new / were struggling / were out / were in / had nobody / had no / had nothing / lost your / asked / called / wrote / came to me / broke / split / moved / could not / wanted / were looking / were ill / were sick / were stuck ] ..10 i ..2 [ was / came / did / dropped / answered / helped / gave / stood / drove / never / spent / found / made / listened / replied / picked / took / sat / wrote / lent / read / introduced / put ] ..3
      i ..2 never ..2 [ said no / refused / let you down / turned you / asked for anything / hesitated / asked you for / asked anything / charged you / complained / kept you waiting / ignored / once / failed / forgot your / left you / told you no ] ..3
      i ..1 always ..2 [ made time / make time / answered / replied / helped / said yes / supported / believed / had time / found time / picked up / stood / came / defended / been loyal ] ..3 [ for you / you / when you / whenever you / your ] ..4
      i ..3 [ believed / trusted / invested / defended / vouched / sacrificed ] ..1 in? ..1 you ..2 [ and / but / when / so ] ..4
      [ did / done / give / gave / given / sacrificed / put up with ] ..1 [ so much / everything / a lot / all this / all that / too much / plenty ] ..1 for you
      out|risked|stuck ..1 my|our neck
      without me|my|us ..1 [ help / recommendation / introduction / support / word / notes ]? ..2 you|your ..2 [ would / could / never ] ..4
      you would not|never ..2 [ be / have / got / stand / sit / work ] ..10 [ without me / without my / if i / if it / had i / if not for me ] ..4
      you ..6 [ because of me / thanks to me / due to me / on my account / through me / on my back ]
      who ..1 [ was it that / was it who / got you / helped you / gave you / sat with / sat up with / drove you / lent you / stood by / was there / introduced you / taught you / paid / covered for / wrote your / put in ] ..5
      for old times sake ..6
      as a ..1 [ thank / thanks / repayment / sign of gratitude ] ..6 i did
      i ..2 [ scratched / carried / covered ] ..1 your back|for ..4 now
      the least ..2 you [ can / could / might ] ..3
      least you|anyone can|could
      hope|trust|know you have not|never forgotten ..6
      back then i ..6 for you
      what goes around comes
    `,
    not: `
      your turn to ..2 [ choose / deal / pick / play / cook / host / bring / roll / move ]
      your turn .$
      i|we owe you
      who taught you ..1 to
      the neck
      i was the ..3 [ laughing / singing ]
      my neck ..2 [ hurts / is / of the woods / ache* / stiff ]
      it was me who ..2 [ broke / forgot / left / ate / lost / spilled / was late / misread ]
      i was the one who ..2 [ forgot / broke / left / was late / spilled / misread / lost ]
    `,
    spare: `
      do|does|did not|never ..1 owe|have
      you ..2 owe ..1 me ..1 nothing|neither
      i|me|we ..5 return the|your|that favor
      i ..2 would|will|can|could|like ..4 [ return / repay / do the same / pay it forward ]
      remember ..2 [ who / that i / when i ] ..6 [ laughed / dressed / fell / song / film / photo ]
      i never ..2 asked|thanked you ..1 [ how / what / where / whether ]
      thank*
      game|cards|chess
      i never forgot
    `,
  }),
  // You never answered; I thought you would at least; disappointed in you.
  family('reproach', {
    instead: 'sentence',
    find: `
      [ this / that ] is ..2 [ how / what / the ] ..2 [ thank / thanks / treat / repay / get / gratitude / reward / friendship / friends / way you ] ..3
      i ..1 [ knew / know / might have known / should have known / had a feeling / was right ] ..2 [ you would not / you will not / you would / you never / you do not ] ..4
      i ..3 [ had / have / used to have ] ..1 a? ..1 [ better / higher / high / different / good ] opinion of you
      i ..2 [ thought / think / expected / had thought ] ..1 [ more / better / higher / highly ] of you ..2
      i ..1 [ would have / had / have / could have ] ..1 [ expected / hoped / wished / thought / liked / asked / appreciated ] ..1 [ for ]? ..1 [ a little / a bit / some / more / at least / a touch / any / a shred / a word / an answer / a sign ] ..3 [ loyalty / support / gratitude / kindness / respect / help / interest / warmth / consideration / understanding / courtesy / decency / more / friend / solidarity / effort / from you / thanks ] ..3
      [ little / bit / some / ounce / shred / grain / modicum ] ..1 [ more ]? ..1 [ loyalty / gratitude / decency / consideration / respect / appreciation ]
      what ..1 [ our / this / your / my / the ] friendship ..1 [ is / was / means / meant / counts / amounts ] ..3
      if you ..1 [ can not / do not / will not / could not ] ..1 [ do / even / help / manage / find / spare / give ] ..6 [ this one / one small / small thing / this little / for me / friend / friendship / what / who ] ..4
      not a ..1 word|line|sign|call|thank|peep|sound|card|message ..1 [ in / for / from / since / .$ / after / you ] ..6
      thanks a|thank lot|you .$
      you of all ..1 people|friends ..6
      and|but yet ..1 nothing|silence
      you never ..1 [ had / have / found / find / make / made / took / take / gave / show / showed ] ..1 time|interest|a ..3
      what ..1 have|did i ..1 [ done / do ] ..1 [ to you / to deserve / wrong / to be ] ..3
      [ you promised / you swore / you said ] ..2 [ papa / mama / mum / dad / my mother / my father / grandmother / always / you would always / to look / look after / be there ] ..4
      how|why can|could|would|do|does you|someone|anyone ..3 [ ignore / forget / refuse / abandon / leave / treat / drop / let ] ..4 [ me / us / friend / friends / people / like this / like that ] ..1
      you ..2 [ ignored / ignore / forgot / dropped / dumped / left / abandoned ] ..2 [ all / my / every / both ] ..2 @message ..2
      [ it seems / seems / feels / looks ] ..3 [ i / we / my ] ..1 [ only / merely / was only / were only / am only ] ..1 [ matter / matters / count / exist / good / useful / used ] ..4
      [ only / just ] ..2 [ write / call / remember / know / need / contact ] ..1 me when|if you ..3
      i|we ..1 [ thought / expected / hoped / assumed / believed / imagined / had thought / would have thought / would have expected / had hoped / had expected / was hoping / really thought ] ..2 [ that ]? ..1 [ you / a friend / we / better / more / someone / friends / at least / of all / differently / our / family ] ..2 [ would / were / had / could / was / from / of / cared / meant / might / valued / knew / of all ] ..2 [ at least / be there / been there / be different / were different / be better / help / helped / answer / answered / reply / replied / understand / understood / care / cared / remember / remembered / do more / make / made / have the / have had / have time / stand / my friend / friends / a friend / someone / one of / loyal / closer / more / kinder / better / bothered / you / write / written / valued / this / call / reach / show / support ] ..4
      [ expected / deserve / deserved / hoped for ] ..1 [ better / more ] ..1 [ from / of / than ] you|this|that|someone|a|silence
      better of|from you
      you ..3 [ could / might / would / can / should ] ..2 at least ..4
      you ..2 [ could / might / should ] ..1 at least ..1 have ..4
      at least ..1 [ have the / have had the / a reply / an answer / one line / two lines / say no / write / write back / reply / answer / pretend / acknowledge ] ..3
      decency|courtesy|manners|guts to ..4
      common|basic|simple|minimum ..1 courtesy|decency|manners|respect|politeness
      so|very|really|deeply|quite|rather|extremely|bitterly|truly|pretty|how|bit|somewhat|frankly|honestly|am|was|be|feel|feeling|little|genuinely [ disappointed / hurt / let down / offended / upset / saddened / sad / wounded / insulted / crushed / heartbroken / devastated / betrayed / abandoned / ignored / humiliated / used / rejected / snubbed / sore / bitter ] ..2 [ in you / by you / with you / that you / by your / with your / you did / you have / you never / to see that you / to see you / at your / when you did / when you never / if you / that our / you would / you could / you ] ..3
      disappointed|disappointing|disappointment ..1 in|to|by|with ..1 you|me ..2
      [ what a / such a / you are a / you have been a / you are ] ..2 disappointment|letdown
      you ..2 let me|us|down|your|an ..2 down
      you ..2 [ hurt / disappoint / disappointed / abandoned / ignored / ignore / dropped / betrayed / failed / deserted / snubbed / used / humiliated / forsook / deserted / rejected ] ..1 [ me / us / your old / your friends / a friend / down ] ..3
      you ..3 forgot|forgotten|forget ..1 [ me / us / about me / about us / your friends / your old / who / where / all about / how to / my / i exist / that i exist / the little / the people / those / old ] ..3
      you ..2 never ..1 [ once / even / bother / bothered / ever / really ]? ..1 [ call / called / write / wrote / answer / answered / reply / replied / ask / asked / help / helped / have time / had time / bother / bothered / even / think / thought / thank / thanked / return / returned / came / come / cared / care / show / showed / found / find / made / make / said / say / once / visit / visited / lift / lifted / check / checked / phone / phoned / responded / respond / gave / give / text / texted / invite / invited / introduced / remember / acknowledged ] ..4
      not once ..1 have|did|do|has you ..4
      never once ..1 have|did you ..4
      you ..2 [ did / do / could / can / have / would ] not ..1 even ..6
      you ..2 [ did / do / could / have ] not ..1 [ bother / bothered / be bothered / care / cared / lift / have the / have the decency / thank / have thanked / come through / keep your word / give a / given a / find it necessary / think it necessary / spare / value / respect ] ..4
      [ can not / could not / can you not / could you not / can not even / unable to / never ] be bothered
      not even ..1 [ bother / bothered / answer / a / one / two / write / say / thank / reply / worth / a simple / the courtesy / a line / a word / have ] ..4
      without ..1 [ even / so much as ] ..1 [ a / an / saying / answering / replying / thanking / one / reading / telling ] ..2 [ reply / word / answer / thank / thanks / goodbye / line / explanation / me / it ]
      how could|can|dare you ..4
      shame on
      you [ ought / should / must / might ] ..1 [ to ]? ..1 [ feel / be ] ..2 [ ashamed / bad / guilty / sorry / embarrassed / grateful / thankful / ashamed of yourself ] ..2
      ashamed of yourself
      on your conscience
      your conscience
      guilty conscience
      live with yourself
      [ you / so / that is / how / this is / very / rather / pretty / of you ] ..2 selfish|ungrateful|heartless|callous|ingratitude|cruel|coldhearted|unkind|cold ..3
      selfish|ungrateful|heartless|callous|mean|rude|cruel|unkind|cold|impolite|unfriendly|unfair of you
      how rude|cold|cruel|ungrateful|selfish|unkind|disappointing|typical|convenient
      you [ have ]? ..2 changed ..1 [ since / so / a lot / .$ / now / and ] ..2
      since ..1 you ..2 [ got / became / were promoted / made / moved / started / have been promoted / left / have that / have your / have become / rose ] ..8 [ forgot / no time / never / changed / forgotten / too / nobody / not / do not / stranger / ignore / you ] ..3
      now that you ..3 [ are / have / got / made / work / sit / earn ] ..6 [ forget / forgot / forgotten / no time / too / remember / do not / never / above / important / nobody / ignore / not / friends / mind ] ..3
      you used to ..1 [ care / answer / reply / have time / call / write back / be there / be kind / be kinder / be a / be my / be nice / be different / help / pick up / be someone / be one ] ..4
      i ..2 [ deserve / deserved / am entitled / merit / earned / was owed / am owed ] ..2 [ a / an / at least / better / more / some / your / that / the / to ] ..2 [ reply / answer / response / explanation / courtesy / better / more / respect / help / that / line / time / than / decency / bit / little / minutes ] ..2
      your|that|the|this ..1 silence ..1 [ hurts / says / speaks / is / tells / was / stings / has / means / cuts / makes / weighs / really ] ..4
      silence is|was ..2 [ loud / answer / deafening / painful / cruel / telling ]
      i ..2 get|got|hear|heard|see|understood|understand the|your ..1 message|hint .$
      message received|understood
      [ i / we ] [ now / finally / at last / will ]? ..1 know|see ..1 now? ..1 [ where i stand / who my / what i mean / what our / what kind / how much i mean / how you / what you / where we / how little / what friendship / who you ] ..4
      where i|we stand ..1 with|.$|now
      real|true friends ..1 are
      i|we will ..1 not? ..1 remember|forget|remembering ..1 [ this / that / who / how ] ..1 [ .$ / when / next / you / was / helped / did / the next / treated ] ..2
      it|that|this ..2 [ hurts / hurt / stings / stung / pains / saddens / saddened / wounds / grieves / upsets / upset / breaks / broke / cuts / disappoints / pained ] ..3 [ that / to / when / how / you / see / because / me / deeply ] ..6
      hurts|stings|saddens|pains me|a|to|that|when|more ..4
      in the lurch
      [ out in the / out into the ] cold
      turn|turned|turning your|you back|backs
      look|looked|looking the other way
      drop|dropped me like
      wash|washed|washing your hands
      stab|stabbed ..2 in the? back
      thanks|thank|cheers ..2 for ..2 [ nothing .$ / ignoring / ghosting / forgetting / not / never / your silence / no / the silence / leaving / all your help / the non / letting me down / showing me / wasting ] ..2
      some|fine|great friend|friends|friendship ..1 [ you / you are / that is / .$ ] ..2
      so much for ..5
      [ a / real / true / good / proper / decent / any / actual / what are / that is what / old ] ..1 friend|friends ..2 [ would / does / do / help / helps / answer / answers / never / for / stick / support / are for / are there / supports / show / ignore / do not / does not / reply / replies / pick / picks ] ..4
      what kind|sort of friend|person|colleague|man|woman
      call yourself|yourselves|this|that ..1 a|my friend|colleague|friendship
      if you ..2 [ really / truly / actually / ever / honestly / even / at all ]* [ cared / care / valued / respected / loved / meant / had any / were a / were my / were any / were really / had a heart / had a shred / felt anything / were the / remembered / appreciated / liked / wanted to help ] ..8
      if our|this|that|the|my|any ..2 [ friendship / time / years / help / work / it / we / anything ] ..3 [ meant / means / counts / counted / mattered / matters / was worth ] ..4
      [ mean / meant / means ] ..1 [ nothing / so little / anything / that little ] ..1 to you
      [ too much / much / a lot / unreasonable / that much / a crime ] to ask ?$
      [ is / was / would ] ..2 [ it / that / this ] ..2 too much ..4
      [ surely / hardly / not / really ] ..2 too? much to ask
      [ is / was / would ] ..2 it ..2 [ so / that / too / really that ] ..1 hard|difficult ..6
      how hard ..1 is|can|would|could ..2 be? ..1 to ..2 [ answer / reply / write / call / help / respond / say / type / pick ] ..6
      would|will it ..2 [ kill / hurt / cost / have killed / have hurt / have cost ] ..1 you ..3
      it|that [ would / will ] not ..1 [ have ]? ..1 [ kill / killed / hurt / cost / bite / ruin ] ..1 you ..3
      [ costs / cost / have cost ] you nothing|so|very|little
      let ..1 that sink in
      i|we ..1 [ have / had ]? ..2 [ always / only ]? ..1 been ..1 [ nothing but / so / always / loyal / kind / good / patient / more than ] ..2 [ patient / good / kind / loyal / to you / with you / nice / generous ] ..4
      i|we have been ..2 patient|waiting ..1 long|enough|with you ..3
      my|your|the ..4 [ would be / will be / is / are ] so? ..1 [ disappointed / ashamed / heartbroken ] ..2 [ in you / of you / if you / to hear / when ] ..3
      what ..1 [ will / would / shall / do / am / should ] i ..3 tell ..2 [ my / the / our ] ..2 kids|children|wife|family|mother|husband|daughter|son|parents|father|mum
      your fault|doing
      on you if|that|when
      you|your ..3 [ will be to blame / are to blame / fault / responsible for ] ..4
      you will|would|could have|be ..1 [ to live with / my blood / responsible / the reason ] ..4
      i|we hope you ..2 [ happy / proud / satisfied / pleased / never / will never / sleep / enjoy ] ..4 [ now / yourself / with / have to / need / know / find / be / same / well ] ..3
      i ..2 [ would have done / would do / would have helped / would never / would have / did ] ..3 [ same / it / that / this / you ] ..1 for|to you ..3
      i would [ have / never / not ] ..3 [ ignored / ignore / treat / treated / leave / left / drop / dropped / refuse / let ] ..1 you ..3
      fair weather friend*
      cold shoulder
      a slap in ..1 face
      blood on
    `,
    not: `
      thought|hoped you would ..1 [ enjoy / like / love / laugh / want / be interested / appreciate / be glad / be pleased / find / smile ] ..3
      so much for ..3 [ lending / the / your / all / coming / having / showing / helping / everything / sending / sharing / yesterday ]
      thank* ..2 so much for
      that is what friends are for
      you never ..1 told|know|said ..2
      hurt* ..2 knee|back|foot|hand|arm|leg|ankle|shoulder|tooth
      how rude of me
      cold of|in the
      what kind of person ..2 [ enjoys / does / likes / makes / fits / do ]
      upset about ..1 the
      your ..1 silence is golden
      you could have ..1 [ told me ..2 that the ]
      good friend|friends ..1 [ of / and / with / in / from / would ]
      your own doing
      all my doing
      cold shoulder ..1 [ of lamb / ham ]
    `,
    spare: `
      i am ..2 sorry
      my fault|doing|apologies
      no|not|never ..2 disappointed|hurt|offended
      do not|never ..2 feel|be|worry ..2 guilty|bad|ashamed
      if ..1 [ it is / that is ] ..1 too much to ask ..6 [ fine / say so / no / understand ]
      [ laughed / laughing / joke / joking ]
      thank* ..2 you|so|for ..6 [ helping / coming / sending / telling / your / the ]
      [ my / the / a ] ..1 knee|ankle|back|shoulder|tooth
      i|we could|should|might have
      soup|cake|recipe|game|match|film|play
    `,
  }),
  // I guess you are too busy for someone like me.
  family('poor-me', {
    instead: 'sentence',
    find: `
      you have|had|find|found time|words for ..1 everybody|everyone|all|others ..1 but|except|else ..2
      [ an / such an / such a ] inconvenience|burden|nuisance to you|your ..1
      not ..1 worry about me ..4
      [ i am / am ] ..2 used to ..1 [ it / being / that / be / this / silence / waiting / people ] ..1 [ forgotten / ignored / rejected / alone / refused / let / overlooked / .$ / by now / disappointed / last / passed / treated ] ..3
      ^ ..1 whatever ..1 i knew ..6
      is it|this because i am ..8
      because i ..1 am ..1 [ not / no / only / merely / just ] ..3 [ director / manager / important / rich / boss / useful / anyone / famous / a ] ..3
      sorry ..2 [ if / that ] ..1 [ my / i ] ..4 [ bore / bores / boring / burden / bother / inconvenience / annoy / waste / disturb / trouble / are too / is too / beneath ] ..3
      my little|small|silly|humble|tiny|poor ..1 problems|problem|life|troubles|request|message|worries|existence ..4
      [ friends / friendship / loyalty / kindness / people / i / we / old friends ] ..1 [ do not / does not / no longer ] ..1 [ count / matter / exist / mean ] ..3 [ once / when / now / anymore / any more / since / for you / to you / .$ ] ..3
      corner office
      up there where|in your ..6
      [ busy / important / grand ] ..1 [ people / person / lady / man / woman ] like you|yourself
      @think|clearly|obviously|apparently|evidently|seemingly|looks|seems|sounds|maybe|perhaps|presumably|must|now|course|because|think|feel|know|understand|sorry|afraid|doubt|since|or ..7 too ..1 [ busy / important / grand / proud / good / famous / big / successful / high / rich / senior / posh / fancy / popular / great / in demand / mighty / occupied / cool ] ..2 [ for / to ] ..2 [ me / us / someone / people / a / an / old / answer / reply / write / help / talk / care / bother / remember / call / even / the / likes / your / my / those / somebody / mere / respond / say / give / have / spare / pick / know / want / be ] ..4
      too ..1 [ busy / important / grand / proud / good / famous / big / successful / posh / fancy / popular / great / cool / high / mighty ] ..1 for ..1 [ me / us / someone / somebody / people / old / the likes / likes / your old / little / an old / a nobody / mere / those / the rest / your friends / poor / normal / simple / a person ] ..4
      @think|clearly|obviously|apparently|evidently|seemingly|seems|looks|nice|plain|proves|shows|see|realize|know|feel|show|shown ..6 [ not important / not worth / not good enough / not a priority / not your / not matter / not count / not care / not have time / not need / not remember / not value / not exist / not enough / not interesting / not want / forgot / forgotten / forget / better things / more important / better people / nothing to you / no time for / invisible / beneath / above / important to / matter less / means nothing / mean nothing / not mean / nobody to you / disposable / not on your / no longer / not welcome / not rank / less important / unimportant / expendable / not high enough / last on your / bottom of your / stranger now / on my own / alone ] ..6
      am|was|are i|we ..1 not|that|so|too ..1 [ worth / important / good / enough / even / a / your / unimportant / little / invisible / worthless / bad / boring / forgettable / interesting / friend / friends ] ..4
      am i ..1 [ nothing / nobody / invisible / air / dead / so / not ] ..1 to? ..1 you ..2
      not|never ..2 worth ..1 [ a / your / an / two / one / five / even / the / any / answering / replying / it / writing / talking / ten / his / more ] ..1 [ reply / answer / time / minute / word / line / effort / response / lines / minutes / attention / while / bother / to / trouble / of / click / .$ ]
      not|never ..1 [ important / good / valuable / famous / interesting / senior / rich / clever / smart / successful / special / worthy / big / useful / cool ] enough ..2 [ for you / to get / to deserve / to hear / to be / for an / for a / to merit / to have / to answer / for your / to earn / to warrant ] ..4
      nobody|no|noone one? ..3 [ cares / care / wants / bothers / remembers / thinks / notices / ever ] ..2 [ me / about me / of me / anyway / like me / bother / any more ] ..2
      [ someone / somebody / people / person / friends / nobody / the likes / a nobody ] ..1 [ like / of ] me .$
      i ..2 will ..3 [ manage / cope / struggle / do / sort / find / figure / carry / go / suffer / handle / get / try / survive / deal ] ..6 [ on my own / alone / by myself / without you / without your / without anyone / without any / as usual / as always / as ever / somehow ] ..4
      [ on my own / alone / by myself / without help ] ..1 [ as usual / as always / again / as ever / then / like always ]
      as usual|always|ever .$
      do not|never ..1 [ trouble / bother / strain / inconvenience / disturb / worry / put ] ..1 [ yourself / about me / on my account / yourselves / your pretty / out / me ] ..2 .$
      do not|no ..1 [ bother / need to bother / need to trouble / trouble yourself / feel like you ] ..1 [ replying / answering / writing / to / reading / with / coming / helping / now ] ..3
      ^ ..1 fine ..1 [ then ]? [ i will / do not / never / forget / be / ignore / suit / have it / go ahead / be like ] ..8
      never mind then|me|about
      ^ ..1 forget it ..4
      forget ..1 [ that ]? i ..1 [ asked / said / wrote / ever / exist / existed / mentioned / bothered ] ..3
      sorry ..2 [ that / if / for / to ]? ..1 i|having|even|ever ..1 [ ever / even / dared / exist / existed / was ever / am not important / am such / am not / hoped / believed / bother / was stupid / thought you / thought we / disturbed your / have bothered ] ..6
      sorry for|to ..1 [ even / having / ever ]? ..1 [ existing / exist / hoping / breathing / daring / thinking / believing / disturbing your / taking up / being alive / being / caring / interrupting your ] ..6
      stupid|foolish|silly|naive|dumb|idiot of|to|enough|me ..4 [ hope / think / hoping / thinking / believe / believed / thought / ask / trust / expect ] ..3
      i|we ..2 [ should / ought to ] have known ..4
      i ..2 [ should not / should never / ought not ] have ..2 [ asked / hoped / expected / bothered / trusted / counted / written ] ..3
      serves me right
      that|this is what i ..1 get
      must be ..1 nice|easy to ..1 [ have / be / get / ignore / forget / never / sit ] ..5
      [ nice / good / lucky / alright / easy ] for ..1 [ you / some / some people ] ..1 [ to say / but / that / .$ / who ] ..3
      easy for you
      not ..2 everyone|everybody|all|some|us ..4 [ lucky / fortunate / privileged / born / gets / rich ] ..4
      [ some / others ] ..1 of us ..4 [ lucky / struggle / struggling / suffer / not / can not ] ..4
      people|someone|somebody|those like you ..2 [ always / never / do / only / can / would / forget / have / will ] ..5
      you ..2 [ have it all / have everything / have so much / have made it / sit in your / in your comfortable / in your fancy / in your nice / with your fancy / with your nice ] ..6
      while you ..2 [ sit / enjoy / are sitting / are enjoying / go / have / sleep / relax / celebrate / post / dine / drink / holiday ] ..8 [ i / we / my / me ] ..3
      i [ will ]? ..1 [ get out of / stay out of / leave / not bother / stop bothering / not trouble / never bother / never ask ] ..1 [ your hair / your way / you alone / you again / you in peace / you / again / alone ] ..3 [ then / since / as / because / .$ / again / anymore / any more ]
      i ..1 will ..1 take ..1 the|your ..1 hint
      take the hint
      i ..1 [ am / was ] ..2 [ last / bottom ] on|of your|the ..1 list
      i know i ..3 [ not important / not a priority / mean nothing / not matter / not your ] ..3
      guess|suppose ..2 [ that is / that was / this is ] ..1 [ it / that / what / how / all ] ..4
      guess|suppose ..2 [ i / our / we / my / friendship / loyalty / some / old / it / kindness ] ..3 [ do not / does not / is not / are not / am not / was not / were not / never / means / must / will have / not / only / on my ] ..6
    `,
    not: `
      fine by|with|for|weather|whatever|either
      never mind the|about the ..3
      as usual ..1 [ at / on / in / the ]
      someone like me ..2 [ who / with ]
      sorry i ..1 was ..1 late
      forget it ..1 [ is / was ] ..2
      nice for you to
      good for you .$
      nice for you
    `,
    spare: `
      if you are|were|feel ..1 too busy ..8
      if you ..4 too ..1 busy ..8 [ fine / understand / worry / right / ok / okay / no / leave / another / later ]
      ..3 fine|ok|okay|alright if
      that is|would ..3 fine|ok|okay|right|alright
      i am ..1 sorry ..1 that|for|if ..2 i ..2 [ did / was / forgot / missed / could / have / made / kept / left / sent ]
      as usual ..1 on|at|in
      meet|see you ..8 as usual
      chairs|van|ladder|sofa|piano|boxes|soup|cake|dog|garden|bus
    `,
  }),
  // Everybody else has helped.
  family('comparison', {
    instead: 'sentence',
    find: `
      [ everyone / everybody / all / others / people / the others / the rest / colleagues / strangers / most / even / nine / ten / three / five / two / friends / classmates / neighbors ] ..5 [ has / have / had / was / were / did / already ] ..2 [ helped / answered / replied / written / given / agreed / said / responded / managed / been / found / made / come / kind / generous / supported / chipped / got / wrote / cared / put / offered / introduced / done / shared / stepped / taken / sent / happy ] ..8 [ you / except / but not / only / not you / apart / unlike ] ..4
      you ..3 [ only / sole / one ] ..1 [ one / person / friend / colleague / of us / neighbor / classmate ] ..4 [ who / that / to / of ] ..2 [ has not / have not / did not / does not / will not / never / could not / would not / not to / not / ignored / refused / ignores / refuses / said no ] ..4
      only one|person|friend ..3 [ who / that ] ..2 [ has not / have not / did not / does not / never / will not / not ] ..4
      not you ..1 .$
      [ except / apart from / but / besides / save ] ..1 [ for ]? you .$
      only you ..2 [ did / do / have / are / remain / refuse / stay / were ] ..1 not|silent|missing|refuse ..3
      unlike you|yours|some
      even [ strangers / a stranger / my / people / the / complete / total / perfect / your / total strangers / someone i / tom / his ] ..6 [ more / answered / helped / replied / kinder / wrote / better / found / took / did / cared / gave / managed / reply / answer / made / bothered ] ..3
      strangers ..4 [ kinder / more / nicer / better / helped / helpful ] ..3
      [ others / other people / other friends / anyone else / everyone else / someone else / any other / somebody else / anybody else ] ..2 [ would / helped / at least / make / made / do / are / were / have / managed / manage / find / found / in your ] ..6 [ helped / help / time / already / jumped / jump / answered / answer / happy / by now / me / kinder / this / proud / glad ] ..3
      [ your / my ] ..1 [ sister / brother / colleague / wife / husband / predecessor / boss / friend ] ..2 [ would / was / were / did / answered / never ] ..1 [ have / at least / not / kinder / nicer / more helpful / answered / hesitated ] ..4
      [ why / how come ] ..2 [ can / could / do / does / is / did ] ..2 [ everyone / everybody / tom / others / they / all the ] ..8 [ you ] ..3
    `,
    spare: `
      thank*
      i am ..1 sorry
      i|we ..1 [ helped / helped ] ..3 only
      only one|person ..4 [ laughed / knows / noticed / understood / remembered / stayed / spoke / asked ]
    `,
  }),
] as const;

// Pressure: a deadline put on the reader, an answer chased, no room left for a no. The writer's own promise is none, nor is a date
// that serves the reader.
import { family } from './family.ts';

/** Who looks forward, thanks, or says that there is no hurry, presses nobody. */
const AT_EASE = `
      no|not|any|without ..3 hurry|rush|urgency|urgent|deadline|pressure
      no need
      do|does|would|need|not ..1 not|never ..1 have|need|feel|owe|expect ..3 to|an|a|any|answer|reply|anything
      not ..3 feel ..3 have|need to
      please do? not ..2 feel
      whenever|when|if ..2 [ you like / suits you / you have time / you feel / it suits ]
      thank* ..2 for
      thanks
      take your time
`;

export const pressure = [
  // An answer by a day, at once, urgent.
  family('deadline', {
    instead: 'sentence',
    find: `
      please ..1 [ act / decide / answer / reply / respond ] ..1 [ now / today / tonight / .$ ]
      now or never
      you have|had|get until|till ..4
      [ please / kindly ]? confirm ..2 [ by / now / today / asap / at / soonest / immediately / your / receipt / whether ] ..3
      at the ..1 soonest|earliest|fastest
      [ i / we ] ..1 [ must / need / want / have to / require / expect ] ..3 [ your / a / an / this / the ] ..2 [ decision / answer / reply / response / confirmation / commitment / introduction / yes ] ..4 [ @day / now / this / soon / by / before / asap / quickly / or ] ..2
      can|could|will not ..1 wait ..2 [ any / much / longer / long / until / another / forever / for you / for your / anymore ] ..3
      [ get / come / be ] ..1 back to me ..2 [ today / tonight / now / tomorrow / quickly / soon / soonest / promptly / asap / immediately / at / this / as / by / before / first ] ..3
      only ..1 @number|one|two|three|a ..2 days|day|hours|hour|time left|remaining|remain ..3
      [ tell / answer / call / ring / text / write / decide / give / send ] ..3 now .$
      [ places / spots / time / chance / slot / slots / offer ] ..2 [ running out / filling / almost gone / going fast / limited ]
      i ..1 can not hold ..4
      [ your / an / the ] answer ..1 [ tonight / today / tomorrow / now / by / before / this ] ..3
      no ..1 later than
      within ..2 [ 24 / 48 / the hour / the day / the week / hours ] ..3
      soonest
      let me know|have ..8 [ by / before / until / till / no later than / not later than / within ] ..4 @day|@time|end|close|@number|then|deadline|lunch
      get|come|report back to? ..8 [ by / before / until / till / no later than / within ] ..4 @day|@time|end|close|@number|then|lunch
      please|kindly|can|could|would|will|you|need|want|expect|require|and|to|^ ..3 reply|answer|respond|revert|confirm|decide|decision|reply|response ..6 [ by / before / until / till / no later than / within ] ..4 @day|@time|end|close|@number|then|lunch
      ^ reply|answer|respond|confirm|decide ..6 [ by / before / until / till / no later than / within ] ..4 @day|@time|end|close|@number|then|lunch
      i|we ..2 need|want|require|expect ..3 your|you|answer|@reply|decision|this ..5 [ by / before / until / till / no later than / within ] ..4 @day|@time|end|close|@number|then|lunch
      i|we ..2 need|want|require|expect ..4 @reply|decision|introduction|referral|yes|signature ..4 today|tonight|tomorrow|now|this|immediately|asap|soon|quickly|fast|urgently
      i|we ..2 [ need / want / have / require / must ] to? ..1 know|hear|decide ..6 today|tonight|tomorrow|now|asap|immediately|soon|quickly|this week|at once|right away
      i|we|you ..2 [ need / want / have / must ] to? ..1 know|hear|decide|have ..6 [ by / before / until / within ] ..3 @day|@time|end|close|@number|then
      you|they have|had|have got ..1 until|till ..3 @day|@time|@number|end
      you have|had ..1 @number|one|two|three|24|48 @time
      [ by / before ] ..1 [ the ]? ..1 end|close of ..1 the|this|today|your|day|business|play|week|working
      by|before|until|till eod|cob|eow|eob|close
      as soon as possible|humanly
      asap
      a s a p
      reply|answer|respond|call|ring|write|act ..6 urgently|immediately|instantly|pronto|promptly|today|tonight|now|straight ..1 .$
      reply|answer|respond|call|ring|act|write ..3 urgently|immediately|instantly|pronto|promptly|quickly|fast|soonest
      reply|answer|respond|call|ring|write|tell|get|let|need|know ..5 [ at once / right away / right now / straight away / this minute / without delay / this instant / first thing / this very ]
      urgent|urgently ..2 @reply|request|matter|attention|need|please|help|favor|@message|action
      ^ ..1 urgent|urgently
      this|it|that|matter|situation|case|request is ..2 urgent|pressing|timesensitive
      is|very|quite ..2 time sensitive|critical
      of the utmost urgency
      prompt|immediate|swift|quick|speedy|early|fast|rapid|timely @reply|attention|action|decision|return|turnaround
      earliest convenience
      time|clock|days|hours is|are ..1 running|ticking|short|precious|essence|run|slipping
      time is of the essence
      clock is ticking
      before it is ..1 too late
      final|last ..1 call|reminder|notice|warning|chance|opportunity|attempt|try|deadline
      this is|will be my ..2 last|final ..1 @message|attempt|try|reminder|time|one|request
      offer|window|chance|opportunity|slot expires|closes|lapses|ends|is closing
      my|our deadline is|for ..4 @day|@number|you|@reply|this|today
      hard|strict|tight|firm|absolute deadline
      hurry up?
      do not ..1 take|leave|wait|delay ..1 too|any|until|long|longer
      act now|fast|quickly
      make|find|have ..2 time for me ..1 today|tomorrow|tonight|this|now|by
      can|could|will|would you ..2 call|ring|phone|ring|reply|answer|respond|meet ..3 now|immediately|today|tonight|asap
      call|ring|phone me ..2 now|immediately|today|tonight|asap
      latest by
      by ..4 at the latest
      at the ..1 latest
      before ..4 or ..4 too late
      need|want ..3 answer|reply|response|decision from you
      [ i am / we are ]? expecting ..2 your|an|a ..2 @reply|call
      sooner rather than later
      the sooner you
      speed|hurry ..2 things|this|it up
      today would be|is best|preferable
    `,
    not: `
      as soon as possible after
      hurry up ..2 slow
      early reply from
    `,
    spare: `
      if you|your|anyone ..1 [ would / want / wants / like / fancy / need / are / is / prefer / feel ] ..4
      [ it is / this is ] ..1 urgent|urgently only|for
      ${AT_EASE}
      is not|never ..3 urgent|pressing
      tickets|ticket|table|seats|seat|book|bookings|bake|cake|bring|chairs|order|van|train|ferry|tram|boat|recipe|bread|oven|soup|exhibition|museum|boarding|bus|library|doctor|vet|dentist|plumber|boiler|garden|kettle|kids|children|raffle|places|your son|your daughter|your nephew|your niece
      i|we will|shall|can|could|would|am|are [ be / have / get / let / going / send / finish / return / bring / write / tell / call ] ..12 [ by / before / within / as soon as / at the latest ]
      i|we will|shall ..8 [ by / before / within / as soon as / today / tonight / tomorrow / at the latest ]
      in case you|your
      for you|your
    `,
  }),
  // Not heard, did you get, bumping this, a reminder.
  family('chase', {
    instead: 'sentence',
    find: `
      sorry to ..1 chase|nag|push|pester|chivvy ..1
      [ finally / at last ] ..1 [ find / get / have / take ] ..3 [ to answer / to reply / to write / to respond / to get back ]
      [ have / has / did / had / do ] not ..1 [ got / gotten / get / come / came / gone / reverted / written / sent / rung / called / let ] ..2 back ..3
      [ have / has / did / had ] you ..1 not ..1 [ got / gotten / come ] back
      [ any / no / what ] ..1 chance ..2 you ..3 [ looked / seen / read / thought / had ] ..4
      [ any / what is the ] ..1 [ sign / movement / luck / joy / decision ] ..1 [ yet / of / on / from / with ] ..1 [ my / you / your / this / that / reply / life / .$ / ?$ ]
      popping|putting|pushing|moving|bringing|floating|lifting|dropping this|it|my ..1 [ up / back / to / in / again ] ..2
      in your ..1 inbox|mailbox ..2
      hi|hey|hello|it is ..1 again ..2 me ..2
      me again
      again me
      [ three / four / five / two / several / many / another / all ] my? ..1 @message|attempts [ and / but / later / went / now / with / without / already ] ..4
      [ to / on / about / for / of ] my ..1 [ two / three / four / several / last / previous / other / earlier / many ] ..1 @message ..2
      no ..1 @reply|response|answer to|on|since|from|despite|after|yet|so
      despite my|the|two|three|several ..4
      make|making made? me|us ..1 wait|beg|chase ..2
      still ..2 [ wait / waiting / hoping / hope / expecting ] ..3 [ reply / answer / response / hear / word / news / sign / line ] ..3
      [ when / how long ] ..4 [ hear from you / hear back / your answer / your reply / an answer / a reply / a response / get back to me / make up your mind ] ..2
      you said|told ..4 [ last week / last month / two weeks / by now / days ago / weeks ago / a month ago / get back / call back / write back / be in touch / let me know / have a look / look into / look at it ] ..4
      i ..2 [ would / do ] ..2 appreciate ..2 [ a / an / your ] ..2 @reply|answer|acknowledgment|courtesy ..3
      not|never|nothing|nor ..2 heard|hear|hearing ..4 [ from you / from your / back / anything from / anything since / a word from / since ]
      heard nothing|nought ..4 from|back|since|so|yet
      nothing from you|your
      not ..1 had|got|gotten|received|seen|get|receive|gotten ..3 @reply|anything|word|news|acknowledgment
      no ..1 @reply|word|sign|news ..2 yet|so|from|to|since|tonight|at|after|still|by|again
      had no|zero ..1 @reply|word|news
      [ have / had / received / got / getting / with / still / is / is there / been ] ..1 no ..1 @reply|word|acknowledgment ..1 .$
      [ have / has / had / got ] ..2 not|never|yet ..2 replied|answered|responded|written|reacted|acknowledged
      you did|do|have|had not|never ..2 replied|reply|answer|answered|respond|responded|acknowledge|acknowledged|react|open|opened ..2 my|me|yet|to|.$
      [ my / the / last / previous / earlier / first / two / three / other ] ..2 @message|attempts ..2 [ went / go / remain / is still / are still / has gone / have gone / stayed / has not been / have not been / unanswered / without ] ..4
      unanswered|ignored @message
      did|have you ..1 [ get / got / see / seen / receive / received / read / open / opened / notice / look at / check ] ..1 my|the|all|any|these|those ..5 @message|cv|resume|portfolio|attachment|file
      [ did / have / had ] you ..2 [ a / the / any ]? ..1 chance|time|opportunity|moment to ..2 look|read|review|think|consider|reply|answer|respond|go|see|check|talk|speak|ask ..4 my|it|this|that|me|over|about|at|through|.$
      did you ..2 forget ..2 me|my|about|to reply|answer
      have you ..2 forgotten ..2 me|my|about|us
      [ have you / did you ] ..2 [ decided / decide / made up / come to / reached / think about / thought about ] ..3 yet|mind|decision|conclusion|it|my
      [ could / would / can ] you ..2 not|never|^ ..1 even? ..1 answer|reply ..2 me|my
      why ..2 [ have not you / did not you / are not you / do not you / have you not / did you not / are you not / no ] ..1 @toreply|repl*|answer*|respond*|written|writ*|reply
      did|has|have ..1 my ..2 @message ..2 get|got|gone|arrive|arrived|reach|reached|land|go ..2 lost|through|you|astray|spam|missing|buried
      have|has|did|was it|this|that|mine|@message ..3 [ lost / buried / stuck / swallowed / gone ] ..2 inbox|spam|shuffle|pile|mail|post|somewhere
      in case ..4 [ missed / lost / slipped / buried / went to / overlooked / did not see / did not reach / did not get / got buried / got lost ] ..3 @message|spam|inbox|mind|cracks|net|through|it|pile|you|junk
      lost|buried|drowned ..2 [ in your / in the / under ] ..2 inbox|shuffle|pile|mails|emails|mail|mountain
      [ slipped / slip ] ..1 [ your mind / through ]
      fell|fallen|fall through the cracks
      top|bottom of your ..1 inbox|pile|list|mailbox|feed
      follow*|followed up ..2 [ again / once / on / with / from / as / regarding / about / since / to see / to my / because / here / quickly / .$ ]
      [ just / quick / quickly / polite / gentle / brief / another / second / third / friendly / my ] follow* up
      as a follow up to my|the
      [ wanted / want / like / love / had / writing / trying ] to ..1 follow up
      i [ am / was / would / will / thought i would ]? ..1 check|checking|checked in|back ..3 [ again / on this / on my / on the status / to see / about / whether / if / since / with you / as / regarding / once ]
      ^ ..1 checking in|back|again
      bump*|bump|bumping this|it|my|that|the|up
      a|another|little|quick|gentle|friendly|tiny|small|wee|second bump|nudge|prod|poke|ping ..2
      nudging|nudge|prodding|poking|pinging|chasing|pestering|bugging|hounding|badgering you
      to ..2 nudge|prod|chase|pester you
      chasing ..2 up|this|my|an|a|for
      gentle|friendly|quick|little|kind|polite|soft|second|third|small|another|final|last ..1 reminder|reminders
      remind|reminding you ..3 [ that / of / about ] ..4 me|my|promised|@message|owe|still|waiting|asked|request|said
      this is|just|only ..2 to? remind|reminder|reminding
      re send|sending|sent
      resending|resend|resent ..3
      sending ..2 again|once ..3
      this|my ..1 once|again again|more
      trying|try|tried ..3 again|once ..3 reach|since|as|because|you
      trying to ..1 [ reach / get hold of / get through / contact / get in touch / catch ] ..2 you
      [ this is / that is / it is / that makes / here is / now ] ..1 my ..3 [ second / third / fourth / fifth / sixth / 2nd / 3rd / 4th / 5th / nth / tenth / umpteenth ] ..2 @message|attempt|time|try|reminder
      for the ..1 [ second / third / fourth / fifth / 2nd / 3rd / 4th / nth / umpteenth / last ] time ..4 ask|asking|asked|write|writing|reply|answer|please|when|i|now
      [ second / third / fourth / fifth / 2nd / 3rd / 4th / nth / umpteenth ] time ..3 i|that ..2 @wrote|asking
      i|we [ have / had ]? ..2 @wrote ..6 [ twice / three times / four times / five times / several times / many times / so many times / countless times / repeatedly / a dozen times / two times / so often ]
      i|we [ have / had ]? ..2 @wrote ..3 [ you / two / three / four / five / several / many ] ..4 @message|times ..6 [ no / nothing / not / without / silence / ignored / yet ]
      i|we [ have / had ]? ..1 [ wrote / written / emailed / messaged / texted / called / rang / mailed / pinged / asked / contacted / applied / phoned / sent ] ..6 [ @number / two / three / a / a few / several / last / some ] ..1 days|week|weeks|month|months|monday|tuesday|wednesday|thursday|friday ..1 ago? ..1 and|but|yet|still|now ..6
      it|that has|is|had been? ..3 [ @number / two / three / a few / several / many / almost / over / a / ten ] ..2 days|weeks|months|week|month ..2 [ since / and / now and / with no / without ] ..8 [ nothing / no / not / still / wrote / written / sent / message / email / asked / applied / reply / answer / heard / silence / last ]
      [ days / weeks / months / week ] ..3 [ with no / without a / without any / and no / and still no / and not a / and nothing / and still nothing / of silence ]
      radio|total|complete|deafening|your|such|only silence
      not ..1 a|one|single word|peep|line|sound|sign ..2 from|since|.$
      ghosted|ghosting|ghost me|.$|or|?$
      am|being i ..2 ghosted
      left me ..2 on read|hanging
      any ..1 update|updates|progress|movement|development|developments|decision|feedback|verdict ..4
      any news ..3 [ yet / on / about my / regarding / for me / from your side / from you / your end / .$ ]
      any word yet|from|on|.$
      so any
      [ when / how soon / what day / by when / how long ] ..1 [ can i / could i / will i / should i / do i / may i / am i / will it / until i / before i ] ..3 [ expect / hear / count / know / have / wait / hearing / get ]
      [ when / how soon ] will|can|are|could|would you ..2 reply|answer|respond|get|let ..3 [ back / me / able to / time for me / .$ ]
      will|would|could you ever|please|finally|kindly|at ..1 reply|answer|respond|revert|get ..1 me|back|to|.$|?$
      ever going to|reply|answer
      please|kindly ..1 do? ..1 reply|respond|answer|revert|acknowledge|advise ..2 [ me / my / soon / back / quickly / to / this / .$ / on ]
      just|please|why|at|^ answer|reply|respond ..2 me|my|the ..1 @message|question|.$
      ^ ..1 answer me
      answer my ..2 @message
      reply to me|my|this
      await|awaiting|expect|expecting ..1 your|a|an ..2 @reply|call|response|decision|news
      i am|have|^ ..2 waiting|been ..2 [ for your / for a / for you / on you / on your / for an / to hear / for news / here / since / so long / weeks / days ] ..6
      still|keep|been|kept|am waiting .$
      ^ ..1 still waiting
      keep|keeping|kept|leave|leaving|left|make|making me waiting|hanging|wait|guessing|dangling|in suspense
      waiting for weeks|days|ages
      look|looking|looked forward to ..1 [ your / a / an ] ..1 prompt|immediate|swift|quick|speedy|early|fast|rapid|timely|positive|favorable ..2
      as per|mentioned|stated|written my|in|above ..2
      per|to my last|previous|earlier @message
      see|saw|seen|read|get|got|received|ignored|about|regarding|after|since|from|answer|answered ..2 my ..1 last|previous|earlier|first|original|other ..2 @message
      i ..3 [ keep / kept ] ..1 [ writing / asking / messaging / calling / emailing / trying ]
      [ circling / circle ] back again|on|to|once
      in your court
      what is the|your ..1 hold|status|verdict|answer|delay|holdup
      what is taking
      [ so / well ] ..1 [ what do you say / what is it / is it a yes / is that a yes / yes or no / what is your answer ]
      yes or no
      one word is enough|all
      where do|does|are we|things stand|you on
    `,
    not: `
      not expect*
      follow up ..1 question|questions|appointment|interview|visit|book|film|talk|article|piece|album|novel|study|course|operation|session|meeting
      check*|checked in ..2 hotel|desk|at|luggage|bags|on your|on him|on her|on them|on grandma|on mum|on dad
      bump|bumping ..2 into
      bumped|bumping my head|knee|elbow|car
      still not|no ..2 [ know / sure / understand / used / decided ]
      no word for
      not one word wrong|of it|out
      any progress on|with your
      any news ..1 from|of|about ..1 your|the
      any feedback
      still no ..1 idea|plan|rain|snow|sun
      your last|first letter|message|note
      [ my / your ] first letter to
      quiet|peaceful|lovely silence
      i will|shall ..1 follow up
      such silence
      second|third time ..4 [ we / the / it / he / she ]
      thank* ..3 for your ..4
      poke bowl|around
      as mentioned
      follow up to your
    `,
    spare: `
      ${AT_EASE}
      waiting ..4 tram|bus|train|plumber|parts|results|delivery|queue|kettle|spring|permit|surgeon|doctor|bread|library|boat|ferry
      about|regarding ..1 the|your ..1 key|keys|chairs|ladder|boiler
      from ..2 [ the / my / her / his ] ..1 doctor|landlord|plumber|council|bank|sister|hospital|school|embassy
      my fault|mistake|apologies
      was|were away|ill
      reminder ..6 all|everyone|members|choir|parents|group|neighbors
      i am|was ..2 sorry
      i will not ..2 again
      sister|brother|mother|father|aunt ..2 still
      tickets
      enclosed
      [ the / a / this / that ] garden|choir|recipe
    `,
  }),
  // I can see that you read it.
  family('watching', {
    instead: 'sentence',
    find: `
      blue ticks|tick|checks|check
      on read
      read receipt|receipts
      i|we ..1 [ can / could / do / did ]? ..1 see|saw|know|notice|noticed|seen ..2 you ..5 [ read / opened / seen / viewed / saw / online / active / posting / posted / looked / clicked / got / received / typing / have time / had time / liked / liking / replied to / commented / accepted ] ..4 [ it / my / this / online / active / today / yesterday / yet / but / message / so / mail / email / last / time / now / others / everyone / .$ ]
      you|it have|were|was|are|is ..2 [ read / opened / seen / viewed ] ..2 my|it|this ..1 @message|already|and|but|yesterday|.$
      it|linkedin|whatsapp|message|this|mail ..2 says|shows|tells ..4 read|seen|opened|delivered|viewed|online|active
      you were|are ..2 online ..4 [ and / but / so / yesterday / today / this / last / all / when / ago / .$ ]
      you ..3 [ posted / post / posting / liked ] ..6 [ but / so / yet ] ..6 [ answer / reply / me / time ]
      you ..1 [ looked at / viewed / visited ] my profile ..2
      seen by you
      [ have time / find time / had time ] ..1 to ..1 post|tweet|like
    `,
    spare: `thank*\nwell\nsoil|garden`,
  }),
  // No is no answer; I will come to your office unless.
  family('no-room', {
    instead: 'sentence',
    find: `
      so be|please|do be? ..1 there .$
      not ..1 [ accept / take / want / hear / listen / tolerate ] ..2 [ an / any / a / your / more ] ..1 excuse|excuses|delay|refusal|no|maybe
      [ a / one / your ] ..1 [ simple / quick / short / plain ] ..1 [ yes / word ] ..2 [ will / is / would / suffice / enough ] ..3
      do not ..1 [ cancel / think / overthink / hesitate / argue / be late / back out / make excuses / change ] ..3 .$
      no long|more ..1 thinking|waiting|delay|delays|discussion
      after that i|we [ will / shall / have to / am going ] ..1 [ ask / go / look / find / turn / choose / move / give / tell / offer / assume ] ..4
      i ..1 [ put / have put / booked / have booked / already ] ..1 [ us / you ] ..1 down ..4
      [ you can / could / you could ] ..2 [ surely / at least / certainly / easily ] ..6
      [ that / it ] can not be ..1 that? ..1 hard|difficult|much
      since|as you ..1 [ have not / did not / never / do not ] ..5 i ..2 [ will / shall / assume / take / am going / have ] ..3
      [ we / i ] ..1 need ..1 you ..2 to ..4 [ now / today / tonight / this week / immediately / by / before ] ..3
      [ tell / give ] me ..1 [ what time / which day / when ] ..3 [ not if / not whether ]
      not|never ..1 take|taking|accept|accepting|hear|hearing|tolerate ..2 no ..1 for? ..2
      no ..1 is not|no|never ..2 answer|option|acceptable
      [ do not / please do not / you can not / you can hardly / you could not / do not you dare / not dare ] ..2 say|tell|refuse|decline|turn|reject ..1 no|me|this|it|down|.$
      you can not|hardly|possibly ..1 [ say / refuse / decline / ignore / turn / not ] ..3
      no|any ..1 excuse|excuses|choice|reason not|to|for|now|.$|?$|you
      have|leave|leaves|left|leaving you|me with? no ..1 choice|option|alternative|excuse
      ^ ..1 i ..2 insist
      i [ must / really / have to / do ] insist|demand|require
      not ..1 leaving|going|leave|go|stop|stopping|rest|resting|give|giving ..4 [ until / till / before / unless / without / up on you / up on this ] ..3
      i ..2 [ will / am going to / shall / can ] ..1 keep|continue ..1 [ writing / calling / asking / trying / messaging / emailing / ringing / knocking / on / at it / bothering / to write / to call / to ask / pestering ]
      until|till you ..2 [ say / answer / reply / agree / give / meet / talk / let / respond / accept / call / write / change / do ]
      i|we [ will / shall / am going to / are going to / might / may / would / can / have to ] ..2 ring|call|phone|come|drop|stop|swing|show|turn|pop|write|wait|stand|sit|visit|find|contact|catch|assume|take|be|go|plan|keep|ask|report ..10 [ unless / if i do not hear / if i hear nothing / if there is no / if you do not / or until / if not / if i get no / if i have not / if i have no / if you have not / until i ] ..3
      [ if i do not hear / if i hear nothing / if there is no / if you do not / unless i / unless you / if i get no / if i have no / if i have not / if you have not / without ] ..8 i|we|then [ will / shall / am going to / are going to / would / have to / assume / take ] ..3
      unless i|you hear|object|tell|say|reply|write|decline|stop ..3
      if i do not hear ..3
      or else
      otherwise|else i|we [ will / shall / am going to / have to / must / can only ] ..4
      i [ will / shall / would / am going to ]? ..1 assume|take it|presume|conclude ..1 that? ..1 you|it|yes|we|this|silence|your|no
      i|we [ have / already / had / took / went ahead ] ..4 [ booked / blocked / reserved / scheduled / put / added / entered / pencilled / told / promised / set / fixed / arranged / confirmed / sent you / the liberty ] ..5 [ you / your / us / them / calendar / diary / slot / time / half / hour / invite / meeting / table ] ..3
      taken|took|taking the liberty
      you have|need|must|ought|had|got|should|better ..1 [ to / got to / better ]? ..1 [ help me / help us / meet me / reply / answer / call me / give me / introduce me / make time / make an exception / respond / decide / accept / talk to me / speak to me / speak with me / listen to me / hear me / get me / take me / put me / find me / find time / do something / say yes / write me / send me / understand that i / get back / agree / come through ]
      you will ..1 [ help / meet / reply / answer / call / introduce / make / say yes ] ..2 me|time|will|?$|wont|not
      surely you ..2 can|could|must|will ..6
      even you can|could|must
      [ will / would / it is / takes / take / cost / costs / is / need / asking for / about ] ..1 only|just|barely|merely|literally ..3 @number|one|two|five|ten|fifteen|a|couple|single ..1 minute|minutes|second|seconds|line|click|sentence|moment
      it|this|that [ will / would ]? ..1 [ only / just / barely ]? ..1 takes|take|cost|costs|takes ..1 you ..2 @number|one|two|five|ten|a|no|nothing|less|under|thirty ..1 minute|minutes|second|seconds|more|time|than|click
      [ everyone / everybody / anyone / anybody / nobody is so busy / no one is so busy / we all ] ..2 [ has / have / can / could / finds ] ..2 @number|one|two|five|ten|a|half|fifteen ..2 minutes|minute|time|moment
      you ..2 [ have / find / spare / make / got ] ..1 @number|one|two|five|ten|fifteen minutes|minute .$
      how hard can|could it be to ..2 [ answer / reply / write / call / help / respond / say ]
      it|that|this is not|hardly ..1 [ that / so / very / too ]? ..1 hard|difficult|much ..2 [ to answer / to reply / to write / to say / to ask / to send / to find / of you ] ..3
      just say yes|when|where
      say yes .$
      all you have|need to ..1 do|is ..1 ..3
      [ do not / you do not want to / you would not want to / you can not afford to / never ] ..1 miss|pass|waste|blow ..1 [ this / out / the / up / on / such / my ] ..3
      you [ will / would / might ] ..1 [ regret / be sorry / be missing / be a fool / be mad / be crazy / be stupid / be foolish / kick yourself ] ..4
      i [ am / will be / was ] ..1 counting|relying|banking|depending|count|rely on you|your|this|us
      i ..1 count|rely on you
      [ do not / please do not / you will not / you would not / never / not to / better not / not let / hope you will not / know you will not / trust you will not ] ..2 let|disappoint|fail ..1 me|us ..1 down?
      i expect you|your ..3
      i expect ..2 @reply ..2
      i|we expect ..1 to hear
      [ i am / i will be ] ..2 [ outside / in front of / at / near / in / by ] ..1 your ..1 office|house|door|home|street|building|lobby|reception|workplace|desk|work|flat|apartment|gym ..6
      i [ will / am going to / can / could / might / shall ] ..2 [ come / stop / drop / swing / turn / show / pop / wait / stand / visit / walk / pass / camp ] ..4 [ outside / in front of / at / to / by / near / up at ] ..1 your ..1 office|door|desk|building|lobby|reception|workplace ..1 [ tomorrow / today / on / this / next / until / so / then / monday / tuesday / wednesday / thursday / friday / every ] ..6
      [ tell / write to / talk to / speak to / go to / copy / cc / complain to / report ] ..2 your ..1 boss|manager|director|supervisor|colleagues|wife|husband|hr ..6 [ if / unless / then / instead ]
      you promised ..2
      you said you would ..1 [ help / call / write / answer / get back / introduce / think / look into / let me know / send me / be in touch ] ..3
      you gave ..1 me ..1 your word
      you agreed|committed to ..4
      [ think / thought ] ..1 about it ..3 but ..2 [ quickly / fast / not too / do not ]
      it is|would ..1 in your|the ..2 interest
      no time to lose|waste|spare
      i [ know / am sure / trust / am confident / am certain / have no doubt ] ..2 you ..1 [ will / would / can / could ] ..2 [ say yes / agree / do this / not refuse / not let / not say / make / find / help / want to help / do the right ] ..3
      do the right thing
      [ am / to be / being / sound / be ] ..2 pushy|insistent|persistent|nagging|a nag|pest ..3 but|however
      i ..2 [ do not / not ] ..2 [ nag / push / rush / pester / press / hound / hurry ] ..2 you? ..2 but
      ball is in
    `,
    not: `
      need|do not ..1 answer|reply|respond|do
      no choice but
      do not miss ..1 [ the step / the turn / the sign ]
      assume you know ..1 each
      it is not hard to find
      you have to make time for
    `,
    spare: `
      do not|never|no ..2 feel|need|have|owe
      you must ..1 see|try|taste|visit|hear|be|come
      [ i am / i will be / we are / we will be ] ..4 [ happy / glad / pleased / fine / there anyway / nearby anyway ]
      if ..1 that|it ..1 suits|works|fits|helps|is ..2
      as ..2 agreed|arranged|promised
      if it|you rains|rain|snows|like|want|prefer|would
      no need
      do not ..1 have|need to
      tram|bus|train|ladder|cake|garden|soup|dog|chairs|van|boiler
      you said you would ..3 [ like / love / enjoy / never / be away / be in / be at / be glad / rather / tried ]
      you promised ..2 your|the [ daughter / son / kids / children / dog ]
      is ..1 fine|okay|ok
    `,
  }),
  // Hello??
  family('calling-out', {
    instead: 'sentence',
    find: `
      ^ hello|hey|hi|yoo|oi|hallo ?$
      ^ hello hello
      are|is you|anyone|anybody|somebody ..1 there|home ?$
      is ..1 this thing on
      [ are you / you ] still ..1 alive|there|around|breathing ?$
      did|are you ..1 [ die / vanish / disappear / fall off / ignoring / avoiding ] ..4
      you are ..1 ignoring|avoiding ..1 me|my
      knock knock
      remember me ?$
      earth to
    `,
    not: `is anyone there ..1 who`,
    spare: `weekend|tonight|tomorrow|saturday|sunday`,
  }),
] as const;

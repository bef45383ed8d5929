// Asking for a job: for work, an opening, a referral, a good word, a CV passed on, to be kept in mind. A question about their work,
// advice on the field, or an offer to them is none.
import { family } from './family.ts';

export const asking = [
  // Are you hiring? Any openings on your team?
  family('opening', {
    instead: 'sentence',
    find: `
      [ do / does / would / might / could / if / whether / can ] ..1 [ you / your ..2 / they / @org ] ..2 [ need / want / use / require / have need of / have use for / be short of ] ..2 [ anyone / anybody / someone / somebody / people / staff / help / an assistant / another / extra / hours / a hand ] ..2 [ for / in / with / on / at / who / like ] ..2 [ the ]? ..2 [ mornings / evenings / weekends / nights / counter / kitchen / till / office / shop / bar / summer / season / music / teacher / shifts / hours / desk / warehouse / reception / garden / team / front / like me / lessons / classes / christmas / holidays / workshop / floor / lab / fields ] ..3
      [ do / does / would / has / have / if / whether ] ..1 [ your ..2 / you ] ..2 [ have / offer / give / got ] ..1 [ hours / shifts / work / lessons / lessons / some work / any work / a small job / a little job ] ..3 [ for / going ] ..4
      [ a / any / little / small ] ..1 job for ..3
      know|heard ..1 of? [ any / a / some ] ..2 [ firms / firm / company / companies / places / place / people / person / employer / employers / shop / shops / boss / anyone / someone ] ..1 [ that / who / which / willing to ] ..2 [ would / might / could / will / wants / want / needs / need / take / takes / hire / hires / give ] ..1 [ take / hire / want / need / employ / have / give / consider / be interested ]? ..3 ?$
      might|may|could|would have a ..1 spot|slot|place|position|role|job|desk|opening ..1 for ..4
      are|is|were you|your|they|there|anyone|anybody|someone|@org ..5 hiring|recruiting|employing
      are|is you|your|they ..4 taking on ..4
      are|is|were you|your ..4 [ looking for / in need of / searching for / seeking / short of ] ..2 [ people / staff / someone / anyone / anybody / somebody / help / hands / new / a / an / additional / extra / more / employees / workers / talent / interns / candidates / juniors / apprentices / another ] ..3 ?$
      whether|if|that ..2 [ you / your / they / there ] ..4 [ is / are / be ] ..2 [ hiring / recruiting / taking on / looking for people / looking for someone / looking for somebody / looking for staff / looking for a / looking for an / looking to hire / looking to fill / in need of / short of / short staffed ] ..3
      know|knows|heard|hear ..2 [ of / about ]? ..1 [ any / anyone / anybody / somebody / someone / a / companies / people / places / who / who else / firms / some / if ] ..5 [ hiring / recruiting / who needs / that needs / who could use / who is looking for a / looking for someone / looking to hire / who might need / who would hire / that is looking / that are looking / needing a / taking on / in need of a ] ..2
      who is|are ..2 hiring|recruiting
      hiring ..1 [ right now / at the moment / these days / currently / soon / at your / in your / me ] ..2
      [ any / some / another / suitable / vacant / possible / potential / current / upcoming / available / junior / entry / is there a / is there an ] ..3 @job|work|vacancies|vacancy ..4 [ at / in / on / with / within / inside / from ] ..1 [ your / you / yours ] ..1 @org|end|side|way|hands|.$|?$|place|area|line ..1
      any ..2 @job|vacancy|vacancies|openings|opening|work|shifts ..3 [ available / going / open / free / for me / coming up / at the moment / right now / currently / for someone / for a / left / these days / suitable / ?$ ] ..3
      [ have you got / have / has / had / having / is there / are there / be / with / offer / offering / provide / would be ] ..5 @job|work|vacancy|vacancies|anything|something|openings|place|room|space|spot|desk|position|role|job|use|need ..2 for ..1 [ me / someone like me / somebody like me / a person like me / someone with my / a ..3 like me / a hard / a beginner / people like me / my son / my daughter / my nephew ] ..3
      [ do / does / did / would / might / could / if / whether / that / can ] ..1 [ you / your ..3 / they ] ..2 [ have / need / be looking for / want / require / happen to have / know of / offer / got ] ..4 [ opening / openings / vacancy / vacancies / position / positions / role / roles / job / jobs / internship / internships / traineeship / placement / apprenticeship / extra pair / additional pair / another pair / pair of hands / new staff / more staff / employees / work for / any work / temp / freelancers / trainee / apprentice / intern / junior / someone like me / anyone like me / somebody like me / a person like me / someone with my / people like me / free place / place for me / an assistant / a new / hands / more hands / any help at ] ..4
      [ could / can / might / would / may ] ..1 you|your|they|@org ..3 use ..1 [ someone / somebody / a person / another / a pair / an extra / people / me / a ] ..4 [ like me / with my / with experience / on your / in your / at your / hands / ?$ ] ..2
      [ could / can / might / would / may ] i|me ..2 [ be of use / be useful / be of help / fit in / find a place / find work / find a job / start / begin / get work / get a job / get in ] ..3 [ at / in / with / for / on ] ..1 your ..2
      is|are there ..2 [ any / some / a / an / perhaps / maybe / still / by any ]* ..1 [ chance / possibility / prospect / hope / way / option / opportunity ] ..4 [ job / work / working / position / role / internship / employment / joining / opening / vacancy / placement / employ / employed / hired / hire / join / trainee / apprenticeship / a start ] ..3
      [ any / some / a / the / by any ] ..1 [ chance / possibility / prospect / hope ] ..1 [ of / for / to / that ] ..4 [ job / working / position / role / internship / employment / joining / opening / vacancy / placement / join / hired ] ..2
      is there ..2 [ anything / something / a place / a spot / a seat / room / space / an opening / a desk / a way in / work ] ..2 [ for me / for someone like me ] ..3
      @job|work|vacancy|vacancies|anything ..2 [ available / going / open / free / vacant / opening up / coming up ] ..2 [ at / in / with / for / on / where ] ..1 [ your / you / me / the / someone ] ..2
      [ @org ] ..3 [ has / have / might have / would have / could have / needs / need / wants / could use / offers ] ..3 @job|vacancy|vacancies|place|room|job|jobs|need|use ..2 [ for me / for someone / like me / free / open / available ] ..2
      i ..4 [ looking / search / searching / seeking / hunting / seek / applying / hoping / interested / want / wanted / like / love ] ..2 [ for / in / a / to ]* ..4 @job|work|challenge|place|career ..3 [ at / in / with / on / within / under ] ..1 [ your / you ] ..3
      [ job / work / position / role ] [ for me / going / openings ] ..2 ?$
      vacancies|openings ..3 ?$
      [ give / offer / grant / find / get / land / secure / arrange / provide / procure / allocate / award / save / keep / reserve ] ..1 me ..4 @job|work|start|foot|desk|contract|trial|shift|shifts|interview|traineeship|employment ..3
      [ put / send / throw / push / steer / direct / pass ] ..4 [ my way / in my direction / towards me ]
      work|jobs|gigs|clients|projects|commissions|shifts my way
      [ work / visa / permit ] sponsorship|sponsor
      sponsor ..2 visa|me|permit
      [ help / assist / support / aid / helping / assistance / helped ] ..1 me|us|in|with|to|by ..4 [ find / get / land / finding / getting / landing / secure / securing / obtain / obtaining / gain / into / with / for ] ..4 [ job / work / employment / position / internship / placement / vacancy / post / role at / role in / a role / career at / footing / interview / door / jobs / apprenticeship ] ..3
      [ way / foot / in / route / leg ] ..1 in|into|inside|at|to ..2 [ the door / your company / your firm / your team / your organization / your department / your place / your business / your agency / your studio / your bank / your office ] ..2
      foot in the|your door
      work experience ..1 at|with|in your
      ..1 trial ..1 shift|day|week|period|basis
    `,
    not: `
      do you need ..3 [ a hand / chairs / a lift / the / your / help with / help on ]
      are you ..3 looking for ..3 [ tickets / a dog / a cat / the key / your / a flat / a good / a plumber / a babysitter / books ]
      room|space|seat|place|something|anything for me ..2 [ in / at ] the ..2 [ car / van / table / concert / boat / bus / tent / choir ]
      role model ..2
      someone who is looking for ..1 [ work / a job ]
      looking for a|the [ place to eat / place to stay / place to live ]
      foot ..2 door ..1 [ of the tram / jammed / hurt ]
      give|gave me ..2 ..1 work|start ..1 [ to do / engine ]
      work for your ..1 hands
    `,
    spare: `
      [ i am / i will be ] ..2 [ hiring / recruiting / short of / taking on ]
      [ we are / we will be / my ..3 is / our ..3 is / they are / our ..2 are / he is / she is ] ..3 [ hiring / recruiting / looking for / short of / taking on / searching for ]
      glad|happy|pleased ..2 you ..1 [ got / have / found / took ]
      how|when|what|which ..4 [ do / does / did ] you|your|they|people|one ..8 [ hire / hiring / recruit / recruiting / choose / look ]
      [ not / never ] ..3 [ asking / looking / after / hunting / hoping / here ] ..4 [ job / jobs / work / position / favor / anything / role / opening ]
      [ your / their ] ..1 [ son / daughter / nephew / niece / cousin / sister / brother / friend / kids / students ]
      if [ you / someone / anyone / somebody / anybody ] ..2 [ knows / you like / you know / knows someone / would like / wants / want ] ..8 [ we / our / i would gladly / at our ]
      thank* ..6
      i|we have [ found / got / started / accepted ] ..3 [ job / position / work / place ]
      volunteer* ..4 soup|choir|garden
    `,
    unlessDenied: true,
  }),
  // Hire me; I would love to work for you; a great fit.
  family('hire', {
    instead: 'sentence',
    find: `
      become|becoming|be your ..1 colleague|employee|assistant|apprentice ..2
      [ could / would / might / can ] you|your ..3 employ ..4
      [ get / getting ] into your ..1 @org
      i am your man|woman|person|candidate
      hire|employ|recruit|engage|appoint me
      [ consider / considering / considered / think about / thinking of / interested in / thought of / open to / regret / mind ] hiring|employing|recruiting|appointing|taking ..1 me|someone like
      [ hiring / employing ] me
      [ take / taking / bring / bringing / get / have / put / let / sign / accept / allow / welcome / include / squeeze / fit / slot ] me [ on / on board / onboard / aboard / on your / in your / into your / as a / as an / as your / in as / on as / up as / join / join your / work for / work at / work in / start / to your / to join / on the payroll / in the team / into the team / for the job / for the role / for this ] ..3
      take|taking ..2 [ someone / somebody / a person / a beginner / a man / a woman / people / one more / another ] ..2 on
      [ you / your ..2 / @org ] ..2 [ take / taking / have / employ / hire / accept ] me [ on / as / in / .$ / ?$ / for / at ] ..2
      i|me|my|would ..6 [ to work / to be working / work / working / to start / to intern / to volunteer / to help out / to temp / to train / to begin / start ] [ for / at / under / within ] ..1 [ you / your / yours ] ..2
      i|me|my|would ..6 [ to work / working / work / a job / a role / employment / to be employed / to be hired ] [ in / on / with / as part of / alongside ] ..1 your ..2 @org
      i|me|would|hoping|love|want|like|keen|eager|happy|possible|opportunity|chance ..6 [ join / joining / become part of / be part of / being part of / be a part of / part of / member of / belong to / contribute to / contributing to / support / strengthen / enrich / to be in / to be on / strengthening ] ..1 [ your / the ] ..3 @org
      [ join / joining ] your ..2 @org
      [ my / a / the ] ..1 dream|goal|wish|hope|ambition|aim ..3 [ is / has been / would be / was ]? ..3 [ work / working / join / joining / job / be part / position / start ] ..2 [ at / for / with / in / your / under / of ] ..2 [ your / you / @org ] ..1
      dream job|employer|company
      [ start / career / future / job / position / role / place / spot / seat / internship / desk ] ..1 [ at / in / with / on ] your ..1 @org
      [ consider / considered / considering / considers / keep / shortlist / think of / regard / view / select / choose / pick / evaluate / nominate ] ..2 [ me / my / myself ] ..3 [ for / as / suitable / application / candidate / candidature / candidacy / candidacy / cv / resume / profile / favorably / next time / in the selection / a position / a job ] ..4
      consider me
      i ..4 [ apply / applying / applied / candidate / reapply ] ..3 [ for / to / at / with / as ] ..3 [ your / you / position / job / role / vacancy / post / opening / internship / any / advertised / this / at your ] ..3
      [ my / the / this / an / a / enclosed / attached / spontaneous / unsolicited / speculative / open ] ..1 application|candidature|candidacy ..4 [ for / to / at / with / attached / enclosed / below / your / you / any / further / favorably / forward / position ] ..2
      unsolicited|speculative|spontaneous application
      offer|submit|submitting|present|propose|proposing|send|sending|offering|forward ..2 my|myself ..2 [ candidature / application / candidacy / services / service / for the / for any / as a candidate / as a / skills / labor / profile / credentials / as your ] ..4
      offer ..1 my services
      [ good / great / right / perfect / ideal / strong / excellent / suitable / best / natural / valuable / solid / useful / fantastic / real / worthy / big / huge / reliable / wonderful / the / an / a ] ..1 [ fit / match / candidate / addition / asset / hire / employee / applicant / recruit / colleague / person / man / woman / choice ] ..1 [ for / to / at / in / on / of ] ..1 [ your / the / any / a / this / that / you / such ] ..1 [ @org / @job / company / role / you / yours / .$ / advertised / open / vacancy / department / needs ] ..1
      [ asset / addition / benefit / gain / enrichment / plus / value ] ..1 [ to / for ] ..1 [ your / any / the ] ..2 @org
      i|me ..6 [ available / ready / willing ] ..2 [ to start / to begin / to work / for work / for hire / to join / for new / for any / for interview / for an interview / for opportunities / to new opportunities / to opportunities / to offers / to relocate / for a new / immediately / for freelance / for shifts / for employment / to any / to roles / to work ] ..5
      i|me ..2 [ can / could / would be able to / am able to ] [ start / begin ] ..1 [ immediately / right away / at once / tomorrow / any time / anytime / straight away / straightaway / as soon / next / work / on monday / today / whenever / from / in ] ..3
      [ i am / i will be / currently / now / actively ] ..2 [ free / available ] ..1 [ from next / from monday / immediately / from now / for work / full time / part time / right away ] ..3
      [ interview / invite / call / see / test / try ] me ..1 [ for / to / out / in / as ] ..2 [ interview / job / position / role / trial ] ..2
      [ get / getting / land / arrange / set up / schedule / secure / grant / granted / have / for / to / offer / give ] ..2 [ an / a / the / me an ] ..1 interview ..1 [ with / at / for / to / .$ / ?$ ] ..2 [ your / you / @org / position / role / job / the ]
      i ..2 need|want|require ..2 [ job / work / position / employment / internship / income ] ..2 [ badly / urgently / urgent / so / very / desperately / soon / from you / with you / now / please / right now / immediately / and ] ..2
      i ..1 [ really / badly / urgently / desperately ] need ..2 job|work|position|employment
      i ..6 [ would / could / can / will / might / to ] ..2 be ..2 [ useful / valuable / of use / of value / an asset / of service / of benefit / helpful ] ..2 [ to / for / in / at ] ..1 your ..2
      my ..2 [ skills / experience / background / qualifications / profile / abilities / talents / expertise ] ..6 [ useful / valuable / of use / of value / benefit / match / fit / suit / suitable / perfect / ideal / needed / interest / serve / help / meet / relevant ] ..3 [ your / you / position / role / job / @org ] ..1
      put me to work
      employ* ..1 me
      [ freelance / contract / temporary / temp / paid / part time / full time / permanent / casual ] ..1 [ work / job / jobs / position / role / basis / shifts / gig / gigs / projects ] ..3 [ for me / for you / at your / with you / with your / for your / in your / available / ?$ ] ..1
      [ could / can / may / might ] i ..2 [ work / intern / temp / help out / start / be employed / do an internship / do a trial / do some / train / apprentice / join ] ..4 [ for / at / with / in ] ..1 [ your / you ] ..3
      [ work / help ] ..2 [ for free / unpaid / without pay / for nothing ] ..2 [ at / in / for / with / to / until ] ..4
      looking ..1 to be ..1 hired|employed|recruited
      [ your / the ] next ..2 [ hire / employee / analyst / manager / engineer / designer / assistant / colleague / recruit / addition ]
      vacant|open|advertised position|post|role|job
      i|my ..5 suited|suitable|qualified|cut|made|perfect|right|ideal ..1 for ..2 [ job / position / role / post / vacancy / your ] ..2
      the job ..1 [ you advertised / you posted / at your / on your / is mine / still ] ..3
    `,
    not: `
      consider me ..2 [ a fan / your / a friend / convinced / told / warned / there / in ]
      [ join / joining / part of / member of ] ..1 [ your / the ] ..3 [ choir / club / walk / reading / book / orchestra / hike / group / table / dinner / crew ..1 of / allotment / school of ] ..1
      i ..6 worked|work at your ..1 table
      work for you .$
      [ that / time / day / which / does / would / this / saturday / sunday / monday / friday / tuesday / wednesday / thursday ] ..2 work ..1 for you
      works for you
      let me start ..1 [ with / by ]
      take me to ..3
      put me on ..1 [ the list / your list ] for ..2 [ choir / walk / soup ]
      call me in|for
      see me as
      part of the team ..1 [ who / that ] built
      i ..2 can|could start ..1 from ..1 [ seed / scratch ]
      i could|can start ..1 [ in the / on the / with ] ..1 [ garden / fence / kitchen / hedge ]
    `,
    spare: `
      how|when|what ..3 [ did / do / does / is / was / made ] ..1 [ you / it / one / your / people ] ..8
      before i apply
      [ we / i ] ..1 would ..1 gladly|happily ..1 [ hire / take ]
      [ not / never ] ..3 [ asking / looking / after / hunting / hoping / here ] ..4 [ job / jobs / work / position / favor / anything / role / opening ]
      thank* ..8
      i ..2 [ used to / once / worked / work / am working ] ..3 [ at / for / with / in ] ..6 [ before / until / years / and ]
      choir|rowing|hike|allotment|reading group
      you ..1 [ could / can / may / might ] ..1 join us|me
    `,
    unlessDenied: true,
  }),
  // My CV is attached; pass it on.
  family('cv', {
    instead: 'sentence',
    find: `
      [ forward / pass / send / give / hand / show ] this|it ..1 to ..1 [ whoever / the person / anyone / someone ] ..3
      [ send / sending / sent / attach / attached / attaching / enclose / enclosed / mail / emailing / bring / forward / here / have / find / see / uploaded / include ] ..3 my ..2 @cv
      who ..2 [ at / in ] ..1 your ..2 [ can / could / should / do / would ] i ..3 [ send / write / apply / contact / talk / speak / ask ] ..4
      my papers ..3
      [ pass / passing / forward / forwarding / send / sending / share / sharing / hand / handing / give / giving / put / putting / show / showing / circulate / distribute / submit / submitting / drop / get / slip / deliver / take / upload / bring / leave / place / float / email / mail / consider / keep / shortlist / attach / attaching / attached / enclose / enclosing / enclosed / find / include / including / review / reviewing / look at / look over / look through / accept / linked ] ..4 my|our ..3 @cv|details|qualifications|credentials|papers|linkedin ..3 [ on / to / along / around / round / for / forward / attached / enclosed / below / with / at / through / in / into / inside / under / internally / .$ / ?$ / here ] ..4
      my|a|an|the ..3 @cv ..2 [ is / are / can be / has been / was / will be / you will find / again ]? ..2 [ attached / enclosed / below / linked / included / ready / here / on your / on its / on the / to your / to the / under your / to hr / to anyone / to whoever / to someone / along / around / forward / in case / if you / for you / for your / for consideration / for review / with this / in the attachment ] ..3
      [ attached / attach / attaching / enclosed / enclose / enclosing / attachment / find attached / please find / sending you / send you / sent you / here is / here are / herewith / forwarding ] ..4 [ my / a / the / copy of my / latest / updated / full / short ]* ..2 [ cv / resume / curriculum / application / cover letter / portfolio and / references / credentials / certificates / qualifications / candidature ] ..4
      cover|motivation|motivational letter
      @cv attached|enclosed
      letter of ..1 motivation|application|recommendation ..3
      [ pass / forward / hand / give / send / share / put ] ..2 it|this|them|me|details|name|number ..1 [ on / along / around / to / in front of ] ..2 [ your / the / whoever / anyone / someone / hr / people / right ] ..1 [ hr / boss / manager / managers / director / team / recruiter / recruiters / whoever / person / hiring / people / department / head / recruiting / colleagues / human / ceo / supervisor / desk ] ..3
      hr|hiring|recruiting|recruitment|personnel department|manager|managers|team|person|people|officer|lead ..3
      in case you|your ..3 need|needs|require|want|are looking|looking|have ..4 [ manager / engineer / developer / designer / analyst / assistant / accountant / nurse / teacher / driver / consultant / editor / writer / translator / secretary / electrician / carpenter / cook / chef / cleaner / clerk / technician / planner / administrator / coordinator / researcher / programmer / surveyor / lawyer / paralegal / bookkeeper / receptionist / opening / vacancy / position / role / job / someone like me / somebody like me / architect / intern / apprentice / trainee / colleague ] ..2
    `,
    not: `
      my ..3 profile|details|application ..1 [ of / for ] the
      my ..1 details|profile ..2 [ changed / are new ]
      your cv|resume
      my application|letter to|for the ..1 [ allotment / course / garden / library / club / permit / passport ]
      hr manager ..1 [ at / for / in / of ] ..2
      people manager
      hiring manager myself
    `,
    spare: `
      thank*
      how|what|when|why ..3 [ does / do / did / is / would / makes ] ..3 [ cv / you / one / people / resume / good ] ..6
      what ..1 a ..3 cv
      i|we ..2 [ work / worked / am / was ] ..3 [ hr / hiring / recruitment ] ..4
      your cv|resume ..3 [ on / to / for ]
      passport|allotment|visa|mortgage|library
      i [ would / could / can / will ] ..2 [ pass / forward / show / hand ] your
    `,
    unlessDenied: true,
  }),
  // Put in a good word; refer me; introduce me to your boss.
  family('good-word', {
    instead: 'sentence',
    find: `
      recommend|recommending me ..1 [ for / to / at / as ] ..1 [ the / a / any / your / this / that ] ..1 [ post / job / position / role / place / vacancy / opening / board / team / company / firm / boss / internship / work ] ..3
      a word from you ..4
      [ word / nod / call / line / mention ] from you ..3 [ would / could / might / can / will ] ..2 [ help / open / do / make / go / push / get / be enough ] ..2
      [ put / putting / give / giving / say / saying / drop / dropping / send / leave / have / slip / puts / said / throw / lend / offer / add / whisper / speak ] ..4 [ good / kind / nice / positive / friendly / little / quick / favorable / warm / few ]? ..1 word|words ..1 [ in / for / about / with / on my / to your / to the / in the / into ] ..4 [ me / my / your / boss / behalf / ear / name / manager / director / people / team / hr / them / him / her / .$ / ?$ ] ..3
      [ put / putting / drop / say / slip / speak / lay / throw ] ..1 [ in / a / one / it / in a ] ..1 good word ..2
      good|kind word for|in|with|to|about me|with|your|the|my
      refer|referring|refers me
      [ a / your / for a / employee / internal / company / personal / quick / my / job / get / give / as a / any ] referral ..3
      referral|referrals for|from|to|link|program|bonus|code|please|?$|.$
      [ recommend / recommending / endorse / mention / propose / nominate / push / champion / suggest / vouch for / back / put / praise / promote / plug / sponsor / advertise / sell / pitch / tip / refer / speak for / speak up for / support ] me|my|us ..1 [ name / profile / case / cv / candidacy / application / skills ]? ..1 [ to / for / with / at / as / forward / in / inside / internally / when / if / .$ / ?$ / around ] ..4
      vouch for me|my
      recommend me
      a recommendation ..1 [ from you / to / for / letter / for me / for the / on linkedin ] ..2
      recommendation letter|from
      write me|us ..1 a ..2 recommendation|reference|endorsement ..2
      [ introduce / connect / introducing / connecting / link / hook / hooking / get / put / present / refer / point / send / direct / lead / bring ] me ..3 [ to / with / up with / in touch with / in contact with / in front of / in / before ] ..3 [ hr / hiring / recruiter / recruiters / recruiting / boss / manager / managers / director / directors / ceo / head / owner / employer / employers / whoever / decision / decisionmaker / decisionmakers / talent / supervisor / department / human / leadership / management / partners / personnel / team lead / chief / president / board ] ..4
      [ tell / ask / talk to / speak to / speak with / mention to / have a word with / talk with / persuade / convince / let ] ..2 your|the ..1 [ boss / manager / director / hr / ceo / head / team lead / supervisor / people / recruiter / recruiters / management / chief / owner / colleagues / hiring ] ..3 [ about me / for me / know about / of me / to hire / to consider / to see / to look at / to give me / on my behalf / to call me / if there / to take me / i exist ] ..3
      [ mention / drop / pass / give / forward / send / put / bring / float / throw / toss / raise / spread / whisper / recommend / suggest / say / leave / share / get / mentioning / dropping / passing / slip ] ..2 my ..1 name|number|details|contact|profile ..4 [ to / at / in / with / forward / on / by / along / around / into / about / when / if / out / up / internally / for / .$ / ?$ ] ..4
      [ pull / pulling / use ] ..2 strings|string|weight|influence|connections|pull
      [ on / in ] my behalf|favor ..4
      open|opening ..2 door|doors ..1 [ for me / for us / to your / at your / to me / .$ / ?$ ] ..1
      get me in|inside|into|hired ..4
      [ put / place / bring ] me ..1 [ forward / up for / in touch with your / on the shortlist / on their / on the radar / in the running / at the top ] ..3
      [ your / be my / give you as / use you as ] ..1 reference|referee ..2 [ for / in / on / when / at / to / my / ?$ / .$ ] ..2
      my reference|referee
      endorse me|my
      ask|asking ..2 around for ..2 [ me / job / openings / work ]
      [ use / lend ] your ..1 name|influence|position|pull|connections|weight
    `,
    not: `
      my name ..1 [ at / on ] the ..1 [ door / bell / gate / restaurant / desk / entrance ]
      mention my name at the
      recommend me [ a / an / some / any / one / two / something / what ] ..3
      recommend me the ..1 [ book / film / restaurant / plumber / dentist / cafe / recipe / hotel / walk / route ]
      recommend|recommended us ..1 [ a / an / the ]
      in good word
      recommendation for|of ..1 [ a / the ] ..1 [ plumber / book / restaurant / dentist / film / doctor / hotel ]
      refer me to ..1 [ a / the / your ] ..1 [ book / page / specialist / doctor / dentist / article / chapter ]
      open the door ..1 for|to the
      on behalf of
      pull the|a|that ..1 string|strings
      a few words about|on
      open the door .$
      word with ..1 me
      my name|number is
      my number ..2 if
    `,
    spare: `
      i ..1 [ put / can / could / will / would / shall / want to / said / gave / have / mentioned / passed ] ..4 [ good word / word in / your name / recommend you / introduce you / your cv ] ..4
      thank*
      plumber|dentist|restaurant|recipe|puppet|parcel|gate|bell
      raffle|choir ..4 list
    `,
    unlessDenied: true,
  }),
  // Keep me in mind; let me know if something opens.
  family('in-mind', {
    instead: 'sentence',
    find: `
      [ if / when / should / whenever / once ] ..4 [ colleague / someone / somebody / anyone / anybody / assistant / employee ] ..3 [ quits / retires / resigns / of yours leaves / leaves your / leaves let me / is leaving ] ..8
      [ keep / keeping / bear / bearing / have / hold / holding / keeps / kept ] ..1 [ me / my name / my cv / my resume / my details / my profile / my application / my background / us / my ..1 ] ..1 [ in mind / on file / in your mind / in the loop / on your radar / on your list / on the list / at hand / posted / in your thoughts / in view / in the picture / on the radar / in your books / on your books / in the back / at the back / informed / updated / near / on record / in reserve / on standby / to hand / around / handy ] ..6
      [ in mind / on file ] ..1 [ for / if / when / should / whenever ] ..2 [ any / a / an / something / future / anything / there / jobs / openings / you ] ..4
      [ think / thinking / remember / remembering / thought ] ..1 of? me ..3 [ if / when / for / whenever / should / next time / in case / first / once / as soon ] ..6 [ job / position / role / opening / openings / vacancy / hire / hiring / up / need / needs / comes / something / anything / free / work / looking / team / opportunity / opportunities / leaves / leave / replacement / staff / grow / expand / projects / project / retires / post / place / available / recruit / someone / vacancies ] ..3
      [ think / remember ] ..1 of? me for ..4
      [ let / tell / inform / notify / alert / ping / text / call / contact / write / drop / message / email / ring / give / update / send ] ..2 me ..5 [ if / when / should / whenever / once / as soon as / in case / the moment / about any / of any ] ..8 [ opening / openings / vacancy / vacancies / opportunity / opportunities / hiring / hire / recruiting / internship / internships / hires / apprenticeship / placement / recruits / traineeship / shifts ] ..4
      [ let / tell / inform / notify / alert / ping / call / contact / drop / message / give / think of / write ] ..2 me ..6 [ if / when / should / whenever / once / as soon as / in case / the moment ] ..4 [ something / anything / a place / a spot / a desk / somebody leaves / someone leaves / a seat / a post ] ..3 [ comes up / opens / opens up / turns up / becomes / pops up / comes along / suitable / is free / gets free / arises / at your / in your / on your / fits / leaves / is going / crosses / right for / crops up / falls / frees / .$ ] ..3
      [ if / when / should / whenever / once / in case / as soon as ] ..6 @job|vacancy|vacancies|something|anything|place|spot|opening|position ..4 [ comes / come / crops / pops / turns / opens / open / opened / arises / arise / becomes / become / came / is / free / available / pop ] ..2 [ up / along / available / open / free / your way / your desk / at your / in your / .$ / vacant ] ..6 [ me / i / my ] ..3
      [ if / when / should / whenever ] ..2 you|your ..3 [ hear / hears / see / know / come across / learn / get wind / spot / stumble / find / read / become aware / happen / have / has / need / needs ] ..3 [ of / about / on / any / a / an / some ]* ..5 @job|vacancy|vacancies|hiring|openings|opening ..4
      [ if / when / should / whenever ] ..2 you|your ..3 [ hear / see / know / come across / learn / get wind / spot / stumble / happen ] ..3 [ of / about / on / across / upon ] ..1 [ something / anything / any ] ..2 [ suitable / for me / going / that fits / in my / that might suit / that would suit / right for me / for someone / in that line / that might / like that / at your ] ..3
      [ keep / keeping / have ] ..2 [ an eye / eyes / ear / ears / your eyes / your ears / an ear / a lookout / eye / half an eye ] ..1 [ out / open / peeled / to the ground / for / on ] ..6 [ me / my / job / openings / opening / role / roles / position / positions / vacancy / vacancies / opportunity / opportunities / something / anything / jobs / work ] ..3
      [ eyes / ears / eye / ear ] ..1 [ open / peeled / out ] for ..1 [ me / anything / any / openings / something ] ..3
      [ give / grant / send ] me a ..2 [ heads up / shout / ring / call / buzz / signal / nod / bell / tip ] ..2 [ if / when / about / should / on / once ] ..6 [ job / opening / openings / vacancy / position / role / hiring / comes / opens / up / anything / something / vacancies / free / leaves / need / work ] ..3
      heads up ..2 [ on / about / if / when ] ..3 [ jobs / job / openings / opening / vacancies / roles / positions / hiring / vacancy / role ] ..2
      [ next / future / upcoming / any future / further ] ..1 [ opening / openings / vacancy / vacancies / opportunities / opportunity / positions / position / roles / hire / hires / hiring / recruitment ] ..4
      first [ in line / on the list / to know / in the queue / to hear ] ..4 [ job / opening / vacancy / position / role / hire / hiring / opens / up / leaves ]
      my [ hat / name ] in|into the ring
      put me ..1 [ on / in / down ] ..2 [ list / waiting list / shortlist / file / pool / pile / system / database / for ] ..4
    `,
    not: `
      keep me posted|informed|updated ..2 [ on / about ] ..1 [ the / your / how ]
      keep me in the loop about|on ..1 the|your ..1
      think|thought|remember|thinking of? me ..2 when|whenever|if ..2 you ..2 [ eat / hear / see / pass / walk / smell / wear / drink / use / read / play / sing / cook ]
      give me a ring|call|shout when you ..2 [ are / get / arrive / land / reach ]
      [ choir / raffle / soup / walk ] list
      put me down for ..2 [ cake / soup / two / one / a ] ..1
    `,
    spare: `
      [ so / that ] i can tell ..3 [ sister / brother / son / daughter / nephew / cousin / neighbor ]
      [ i / we ] [ will / would / shall / can / could ] ..2 [ keep / think / let / bear / tell / call ] ..1 you ..4
      [ course / class / workshop / ticket / tickets / seats / concert / kitten / kittens / puppy / puppies / flat / flats / room / allotment / seedlings / plums / apples / table ] ..2
      thank*
      do not|no need
    `,
    unlessDenied: true,
  }),
] as const;

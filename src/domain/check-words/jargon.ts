// Jargon: the language of business in the place of one's own. The same words in their plain sense are none.
import { family } from './family.ts';

/** Things that one can touch: near them such words are meant plainly. */
const PLAIN = `
      garden|gardens|tree|trees|wood|woods|boat|boats|ship|dog|dogs|cat|cats|horse|horses|cow|cows|sheep|hens|bees|bird|birds|fish|kitchen|bread|soup|cake|dinner|lunchbox|tea|bike|bicycle|wheel|wheels|tractor|engine|lorry|van|door|doors|wall|walls|roof|ladder|stairs|cellar|attic|house|barn|farm|river|lake|sea|beach|hill|mountain|street|road|station|tram|bus|ferry|rain|snow|storm|wind|sun|piano|violin|organ|choir|drum|dance|knitting|sewing|wool|cloth|paint|brush|clay|kiln|stone|stones|rope|knot|nail|hammer|saw|spade|screw|hinge|pipe|lamp|wire|thread|church|museum|school|children|pupils|grandmother|grandfather|aunt|uncle|baby|knee|shoulder|tooth|football|hockey|chess|tennis|swimming|pool|camera|telescope|planet|moon|stars
`;

/** Who says what it means, or smiles at the word, has no need to be told. */
const MEANT = `
      which|that|this ..3 means
      whatever that means
      in plain words|english|terms
      so called
      the word
      as they|we call|say
      what ..2 [ really is / really means ]
`;

export const jargon = [
  // Reaching out to connect.
  family('reach-out', {
    instead: 'words',
    find: `
      [ reach / reaching / reached / reaches ] out ..1 [ to / and / because / as / regarding / about / today / directly / on / via / with / in / again / for / if / .$ / anytime / any / at / since / hoping ] ..1 [ you / connect / see / ask / introduce / discuss / explore / learn / people / inquire / express / a / the / my / your / if / some / whether / me / i / we / any / share / say / find / touch / follow / check / get / time / regarding / about / know / this / hope / hoping / behalf / linkedin / here ]?
      i [ thought i would / wanted to / am / was / would like to / just ] ..1 reach* out
      reaching out
      feel free to reach out
    `,
    not: `
      reach* out ..2 [ hand / hands / arm / arms / window / paw / boat / shelf / rope / branch / of the ] ..2
    `,
    spare: `hand|hands|arm|paw|window|branch|shelf`,
  }),
  // Touch base, circle back, loop in.
  family('touch-base', {
    instead: 'words',
    find: `
      touch|touching|touched base|bases
      circle|circling|circled back
      loop|looping|looped ..2 [ in / back ]
      in the loop
      [ close / closing ] the loop
      ping|pinging me|you|him|her|them|us ..1
      [ take / taking / discuss / continue / connect / talk / move / bring ] ..3 offline
      [ quick / brief / short / weekly / regular / a / to / can / could / let us / we / our / next / sync ] sync|syncing ..1 [ up / with / on / about / next / call / this / between / to / .$ / ?$ ] ..1
      sync up
      syncing ..1 on|about|with|next
      [ align / aligned / aligning ] ..3 [ with / on / our / my / your / strategically / schedules / calendars / objectives / goals / interests / .$ ] ..1
      alignment
      on the same page|wavelength ..1 [ about / on / regarding / with ] ..2
      [ on / off / onto ] my|your|the|our|their radar
      top of mind
      put a pin in
      parking lot [ this / that / it ]
      hard stop ..1 at
      connect [ the dots / offline / on this ]
      [ love / like / great / good / keen / happy / hoping / hope / want / wanted / looking / wish / eager / honored / nice / delighted / opportunity / pleased / excited / let us / we / should / can we / could we / to ] ..1 [ to connect / connect / connecting ] ..1 [ with you / with a / with fellow / with like / with other / with professionals / and / further / professionally / on / .$ / over / here / for / via / about / regarding / around / expand / to / with someone / in / live / sometime / soon ] ..1
      connect and ..3
      [ expand / broaden / grow / build / strengthen ] ..2 connection|connections
      [ pick up / continue / take ] ..1 this ..1 conversation
      [ jump / hop / get / jumping / hopping ] on ..1 a ..2 call|zoom|sync
      double|doubling click|clicking on
      at your earliest convenience
      as per ..3
      please revert
      do the needful
      kindly revert
      going forward
      moving forward .$
      ^ moving forward
      [ let us / to / we ] ..1 liaise|interface|dialog|ideate|huddle|cowork|co create
      further ..1 to my
      ask of you is|would
      my|the|big|small|quick|simple|key ask ..1 is|here|would|of|from|.$|for
      the ask
    `,
    not: `
      circle|circled back to the ..2 [ car / start / lake / station / park / house / bridge / village / square ]
      touch* base|bases ..2 [ player / run ]
      loop ..1 back ..2 [ path / walk / road / river / to the ]
      out of alignment
      wheel|wheels|text|shelf|tracks alignment
      alignment of ..1 the ..2 [ wheels / stones / tracks / shelf / street / type ]
      align* ..3 [ text / wheels / shelf / shelves / stones / margins / tracks ]
      connect|connecting ..1 the ..2 [ two / hose / pipe / wires / lamp / speaker / printer / cable ]
      the ask* price
      connect the dots ..1 [ puzzle / picture / book ]
    `,
    spare: `
      ${MEANT}
      ${PLAIN}
      hose|pipe|printer|wifi|internet|cable|train|trains|tram|bus|buses|footpath|valleys|villages|rails
      knitting|crochet|wool|baseball
      radar ..6 [ ship / ships / boat / boats / birds / aircraft / weather / rain ]
      loop ..4 [ footpath / path / walk / river / lake / northern / southern ]
    `,
  }),
  // Leverage my network, professional network.
  family('network', {
    instead: 'words',
    find: `
      leverage|leverages|leveraged|leveraging ..4
      [ expand / expanding / grow / growing / build / building / widen / widening / broaden / broadening / strengthen / strengthening / extend / extending / increase / increasing / enlarge / develop / developing / boost / cultivate / nurture / activate / diversify / scale / curate / enrich / establish / maximize / utilize / tap / tapping ] ..1 [ my / your / our / a / their / his / her / the / into my / meaningful ] ..2 [ network / networks / connections / circle of influence / brand / footprint / reach / contact base / rolodex / presence / contacts ] ..1
      [ build / building / expand / grow ] ..2 connections|relationships ..1 [ in the / within the / with professionals / across ]
      professional network|networks|circle|contacts|connections|connection|journey|brand|growth|synergy|synergies
      [ in / my / your / our / to / valued / valuable ] ..1 network ..1 [ of professionals / of like / of industry / of contacts / of decision / of influencers / is your / equals / net ]
      [ network / networking ] [ with you / with like / with people / with professionals / with industry / opportunity / opportunities / purposes / and ]
      [ for / about / do / some / good / love / your / more / of ] networking
      like minded ..1 professionals|people|individuals|leaders|peers|folks|souls|thinkers|innovators
      personal brand|branding
      my brand
      mutual|mutually beneficial|benefit|value|synergies|interests|growth ..1
      add ..1 [ you / me ] ..2 network|connections
      sphere|circle of influence
      strategic|potential|possible|future|meaningful|fruitful|collaborative partnership|partnerships|collaboration|collaborations|alliance|alliances|alignment|synergy|connections ..1
      [ explore / exploring / discuss / discussing / identify / unlock / discover / uncover ] ..2 [ synergies / synergy / opportunities / opportunity / potential / ways / areas / collaboration / collaborations / partnership / partnerships / avenues / possibilities / how we / overlaps / collaborative / mutual / win / common ground ] ..4 [ collaborate / collaboration / together / cooperation / between / for / of / with / to / .$ / work / partner / mutual / synergies / us ] ..1
      collaboration opportunities|opportunity
      opportunities for ..1 collaboration|synergies|cooperation|growth|partnership
      my net worth
    `,
    not: `
      leverage of the|a
      network|networks of ..3 [ footpaths / paths / canals / trams / pipes / rivers / tunnels / trails / roads / hedges / roots ]
      their|the network ..1 [ cable / switch / card ]
      more|much leverage ..2 [ with / from / on ] ..1 [ the / a ] ..1 [ bar / handle / spade / crowbar ]
      strategic partnership ..2 [ of / between ] the
    `,
    spare: `
      ${MEANT}
      ${PLAIN}
      crowbar|spade|nail|nails|stone|stones|lever|handle|oar|oars|bolt
      [ hate / dislike / dread / not ..2 ] networking
      footpaths|canals|trams|spiders|roots
    `,
  }),
  // Synergies, value-add, moving the needle.
  family('value', {
    instead: 'words',
    find: `
      strategiz*|strategis*
      go forward plan|basis|strategy
      usp|usps
      out of the box .$
      synerg*
      value|values add|adds|added|adding|proposition|propositions|prop|creation|driven|chain|stream
      [ add / adds / adding / create / creating / deliver / delivering / drive / driving / bring / bringing / generate / unlock / unlocking / maximize / offer / provide / capture ] ..2 [ value / impact / synergy / tangible / measurable / roi / outcomes / excellence / efficiencies / innovation / transformation / engagement / alignment / actionable ] ..3
      [ deliver / delivering / drive / driving / unlock / unlocking ] ..2 [ results / growth / revenue / change / success / solutions / potential / insights / agenda ] ..3
      win win ..2
      mov* the needle|dial
      game changer|changers|changing
      low|lower|lowest hanging fruit|fruits
      quick wins|win
      paradigm ..1 shift|shifts|shifting
      paradigm
      think* outside ..1 the|of box
      outside the box ..1 thinker|thinking|.$|solutions
      deep|deeper dive|dives|diving ..1 [ into / on / in / with / .$ / together / session / call ]? ..2
      dive|diving deep|deeper into
      bandwidth
      actionable ..1
      action items|item|points
      key takeaway|takeaways|learnings|learning|stakeholders|player|players|deliverables|metrics|drivers|enabler|enablers|differentiator
      takeaways
      learnings
      deliverables
      pain points|point
      touchpoint|touchpoints
      touch points
      best practice|practices ..1
      best in class|breed
      core competency|competencies|competence|competences
      competitive advantage|edge
      north star
      elevator pitch|speech
      boil|boiling the ocean
      drill|drilling down ..1
      peel|peeling the|back onion|layers
      move|moves|moving|get the ball|ball rolling forward|rolling
      in the weeds
      granular|granularity
      helicopter|10000|30000|birds view|foot|feet|eye ..1
      blue sky thinking
      table stakes
      open the kimono
      skin in the game
      mission critical
      next level
      take ..4 to the next level
      at scale
      scalable|scalability|scaling
      holistic|holistically
      turnkey|plug and play
      end to end ..1 [ solution / solutions / process / ownership / responsibility / experience / delivery / management ]
      [ cutting / bleeding / leading ] edge
      state of the art
      go to market
      low touch
      high touch|level overview
      okr|okrs|kpi|kpis|roi
      roadmap|roadmaps
      buy in from|of|.$
      stakeholder|stakeholders management|alignment|buy|mapping|communication
      traction
      digital transformation|nomad|native
      thought leader|leaders|leadership|partner
      subject matter expert|experts|expertise
      domain expertise|knowledge|expert
      human capital
      talent pipeline|pool|acquisition
      sales|marketing|conversion|deal pipeline|funnel
      growth hack*|hacker|mindset|trajectory|marketing|oriented|opportunity|opportunities|strategy
      innovation|innovative|agile|lean ..1 [ mindset / culture / solutions / solution / space / hub / approach / leader / environment / methodology / methodologies / transformation ]
      monetiz*|incentiviz*|operationaliz*|productiz*|ideat*|gamif*|upskill*|reskill*|solutioning|hyperscal*|futureproof*|socializ* ..2
      utiliz* ..2
      future proof*
      disrupt|disrupting|disruptive|disruption|disruptor ..2 [ the / innovation / industry / market / space / technology / technologies / sector / thinking / tech / in / business ] ..2
      empower* ..2 [ teams / team / people / businesses / organizations / stakeholders / customers / clients / leaders / others / individuals / women / employees / companies / professionals ] ..1
      [ optimize / optimizing / streamline / streamlining / streamlined / maximize / maximizing / accelerate / accelerating / amplify / amplifying / spearhead / spearheading / spearheaded / orchestrate / champion / championing / evangelize / catalyze / supercharge / turbocharge / elevate / elevating ] ..2 [ processes / process / workflows / workflow / operations / outcomes / results / growth / performance / value / impact / initiatives / initiative / strategy / strategies / efficiency / career / careers / business / revenue / cross / your / my / our / teams / productivity / digital ] ..2
      knowledge transfer|sharing|economy
      cross pollinat*
      move fast
      fail fast
      right siz*
      laser focus*
      hyper focus*
      [ unpack / unpacking ] ..1 [ this / that / these / those / the challenges / the problem / the ideas / together ] ..1
      at the intersection of
      impactful
      wheelhouse
      sweet spot
      ducks in a row
      level set|setting
      secret|special sauce
      360 degree
      mindshare
      white space
      use case|cases
      tech stack
      double down
      all hands ..1 on deck
      net new
      opportunity cost
      solution|solutions space
      big picture thinker|thinking
      scope creep
      run rate
      burn rate
      critical path
      [ circle / loop ] of ..1 trust
      [ your / our / company / companies / product / partner / whole / entire / professional / business / career / job / industry ] ..1 ecosystem|ecosystems
    `,
    not: `
      bandwidth of ..1 a
      next level ..2 [ of the / up / down / car / parking / staircase / game ]
      state of the art museum
      roadmap of
      leading edge of
      growth ..1 ring|rings
      deep dive ..4 [ sea / pool / lake / wreck / reef ]
      use case|cases ..1 for ..2 [ violin / cello / glasses / guitar ]
      bringing ..2 change ..1 of
      quick wins at ..1 cards|chess
      takeaways ..2 [ near / in the street / shut / close ]
      [ indian / chinese / thai ] takeaway*
      get the|that change|results from
      bring ..1 change ..1 for|of
      driving ..2 results ..1 home
      touch point ..1 on the
    `,
    spare: `
      ${MEANT}
      ${PLAIN}
      ecosystem ..5 [ sea / pond / forest / river / meadow / reef / wetland / soil / lake / marsh / moor / bog / insects / species / plants / fish / dune / dunes / estuary / coast / rainforest / heath / pool / pools / garden / tidal / mud / hedge / hedges / stream ]
      sea|pond|forest|river|meadow|reef|wetland|soil|lake|marsh|moor|bog|insects|species|tidal|estuary|heath|hedge|mudflats ..6 ecosystem*
      fruit|fruits ..6 [ tree / trees / ladder / orchard / pear / pears / apple / apples / cherries / plums / pick / picked / picking / branch / branches ]
      tree|trees|ladder|orchard|pear|pears|apple|apples|cherries|plums|branch|basket ..8 fruit|fruits
      bandwidth ..6 [ internet / radio / line / broadband / village / cable / fiber / router / signal / wifi ]
      internet|radio|broadband|router|fiber|antenna|wifi ..6 bandwidth
      dive|diving ..8 [ sea / pool / lake / wreck / reef / water / snorkel / tank ]
      needle ..6 [ sewing / thread / wool / knitting / gauge / compass / record / pine / scale ]
      compass|gauge|barometer|record|sewing|knitting|thermometer|tractor|tyres|tires|snow|ice|physio|physiotherapist|hospital|leg
      scythe|knife|chisel|plane|blade|axe
      tax|bees
      roadmap|map of the
      granular sugar|salt|soil
      takeaway|takeaways ..4 [ curry / food / pizza / rice / dinner / supper ]
      north star ..6 [ sky / night / telescope / ship / sky ]
      sky|night|telescope|sailors|boat ..8 north star
      scaling|scales ..2 [ fish / ladder / wall / cliff / cliffs ]
    `,
  }),
  // The sustainability space; pivot.
  family('space', {
    instead: 'words',
    find: `
      [ in / into / within / across / to / of / for ] ..1 [ the / this / your / that / our ] ..3 space ..1 [ .$ / and / as / since / for / to / with / because / where / by / who / i / is ]
      [ fintech / sustainability / tech / climate / marketing / hr / ai / data / healthcare / edtech / design / energy / product / saas / b2b / startup / innovation / impact / social / digital / crypto / health / wellness / education / policy / legal / nonprofit / media / retail / banking / insurance / creative / learning / leadership / coaching / mobility / cleantech / greentech / biotech / proptech / content / food / sports / security / analytics / logistics / talent / consulting / charity / development ] space
      [ startup / tech / innovation / business / partner / founder / digital / entrepreneurial / talent ] ecosystem
      pivot|pivoting|pivoted ..1 [ to / into / from / my / in / towards / careers / career / away / out / .$ / and ] ..3
      career pivot|pivots|trajectory|journey
      vertical|verticals ..1 [ .$ / like / such / in / and / across ]
      [ new / different / this / other / industry / business / several / multiple ] vertical|verticals
      industry ..1 [ leader / leaders / trends / insights / expert / veteran / landscape / verticals / player / players ] ..1
      landscape of the ..2 industry|market|sector
      [ evolving / changing / dynamic / competitive / current / digital / business / job / market / industry ] landscape
      [ fast / high ] ..1 paced ..1 [ environment / world / industry / team / setting ]
      move|transition|transitioning|break|breaking into ..1 [ the / your / this ] ..2 [ space / arena / vertical / domain ]
    `,
    not: `
      the|this|that|your|our space
      [ parking / garden / exhibition / office / storage / open / green / public / empty / outer / small / same / living / kitchen / little / free / shared / safe / white / wall / floor / attic / cellar / studio / workshop / quiet / big / large / narrow / tight / new / enough / much / more / blank / airy / bright ] space
      evolving|changing ..1 landscape ..1 [ of the / in the ] ..1 [ coast / river / fells / valley ]
      pivot ..1 [ foot / door / hinge / screw / window ]
      vertical garden|line|lines
    `,
    spare: `
      ${MEANT}
      ${PLAIN}
      astronaut|rocket|telescope|moon|planets|satellite|hinge|hinges|loom|crane|basketball|netball
      landscape ..4 [ painting / paintings / architect / photographs / garden / hills / dunes ]
    `,
  }),
  // Results-driven team player.
  family('self', {
    instead: 'words',
    find: `
      [ results / result / goal / data / customer / client / solution / solutions / detail / purpose / mission / value / impact / growth / people / outcome / outcomes / metrics / performance / success / process / action / service / team / quality / future / deadline / target ] ..1 [ driven / oriented / focused / centric / orientated / minded / obsessed ] ..2
      cross functional|functionally ..2
      multi|inter disciplinary ..1 [ team / teams / leader / professional ]
      team player|players
      self starter|motivated|driven
      go getter
      highly|self|very motivated ..2 [ professional / individual / person / team / and / candidate / graduate / self ] ..2
      proven|strong|solid|demonstrated|impressive|stellar|excellent|successful ..1 track record
      track record of|in|for|with ..2
      [ seasoned / dynamic / passionate / innovative / versatile / accomplished / experienced / strategic / visionary / ambitious / dedicated / enthusiastic / driven / motivated / hardworking / proactive / creative / resourceful / ] ..2 [ professional / leader / executive / strategist / individual / self / thinker / problem solver / marketer / manager with / changemaker / entrepreneur / generalist ] ..2
      hit|hitting the ground running
      wear|wearing|wore many|multiple|several|different hats
      skill set|sets
      skillset|skillsets
      transferable skills
      soft skills
      unique blend|combination|mix|set of
      [ growth / marketing / sales / data / code / coding / digital / excel / social / seo / product / design / tech / content / brand / people / project ] [ ninja / guru / rockstar / hacker / wizard / evangelist / enthusiast / unicorn / jedi / maven / champion / strategist ]
      change agent|maker|agents|makers|management|champion
      changemaker|changemakers
      servant leader|leadership
      c suite|level
      strategic thinker|thinking|mindset|vision|initiatives|roadmap|objectives|goals
      entrepreneurial|intrapreneurial mindset|spirit|drive|thinking
      growth mindset
      intrapreneur*
      problem solver
      excellent|strong|great|outstanding communication|communicator|interpersonal|leadership|analytical ..1 skills|skill
      passion for|about ..1 [ driving / delivering / leveraging / innovation / excellence / growth / disruption / empowering / transformation / solutions / results / people and ] ..2
      passionate about ..1 [ driving / delivering / leveraging / innovation / excellence / growth / disruption / empowering / transformation / solutions / results / helping businesses / helping companies / building scalable ] ..2
      solution provider|driven|oriented|architecting
      fast learner
      lifelong learner
      detail orientation
      thrive|thrives|thriving in|on|under ..2 [ fast / dynamic / pressure / ambiguity / environment / environments / challenges / challenge / change / agile ] ..2
      roll|rolling up my sleeves
      outcome ownership
      key player
      force multiplier
      people person
      multi hyphenate
      multitasker
      hands on ..1 [ leader / professional / experience / mentality / approach / mindset ]
      can do attitude|mindset|spirit
      ownership mindset|mentality
      bias for|to|toward|towards action
      value proposition
      next ..1 challenge ..1 [ in / of / .$ / where / and / as / at ] ..2
      well versed in
      wealth|years of experience in ..2 [ driving / delivering / leading / leveraging / managing cross ] ..2
      open to work|opportunities
      exciting|new opportunity|opportunities ..1 [ where / to / in / that / .$ / for ] ..1
    `,
    not: `
      team player|players ..2 [ in / of / on ] the ..1 [ hockey / football / volleyball / cricket / handball ]
      wore ..1 different hats
      people|team|service ..1 focused on the
      new|next|exciting challenge* ..1 [ cup / for the choir / is the ]
      next chapter of ..1 [ the / your / my / this ] ..1 [ book / novel / story / thesis ]
      creative|experienced|ambitious ..2 individual
    `,
    spare: `
      ${MEANT}
      hockey|football|volleyball|cricket|handball|netball|rugby
      next chapter ..4 [ book / novel / read / wizard ]
      carnival|milliner|wardrobe|hat shop
      sleeves ..4 [ dough / dishes / washing / mud ]
    `,
  }),
] as const;

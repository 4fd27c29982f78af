#!/usr/bin/env python3
"""Print rubrics/lexicon.csv: the words of English that the tagger knows.

Reads WordNet 3.0 as Debian's wordnet-base installs it (another folder may be given as
the only argument) and the hand lists below; writes CSV to standard output. The same
input gives the same bytes. It reads no corpus.

    python3 rubrics/lexicon.py > rubrics/lexicon.csv

What goes in: single lower-case words that WordNet's sense-tagged texts use, verbs with
a that-clause frame, and the hand lists. What stays out: closed classes (the program has
them), proper names, words of several parts.

Rows of kind `word`: noun and verb hold lemmas, which the program inflects; every other
class holds surface forms as they stand. Rows of kind `forms` hold, in `value`, a verb's
third person, past, participle and gerund, `-` where it is regular, or a noun's plural.
"""
import collections
import csv
import os
import re
import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"
POS = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
SPECIAL = (5, 8, 20, 25, 27)  # files of animals, bodies, plants, shapes, substances
LONG = 11  # letters; a longer word must be tagged twice
CELL = 6000  # characters after which a class is split by initial letters

CLOSED = set("""
a an the this that these those each every either neither some any no all both half such
another other others enough several few many much more most less least own same
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
himself she her hers herself it its itself they them their theirs themselves one ones oneself
who whom whose which what when where why how whoever whatever whichever whenever wherever
however whether if there
someone somebody something anyone anybody anything everyone everybody everything nobody
nothing none
and or but nor yet so because although though while whilst since unless until till lest as
than after before once
of in to for on with at by from about into over under above below between among amongst
through during within without against toward towards upon across behind beyond beside
besides despite except near off out up down along around round onto per via amid amidst
versus like unlike throughout underneath beneath inside outside plus minus
be am is are was were been being have has had having do does did doing done
can could may might must shall should will would ought cannot
not n't never
zero two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
ninety
""".split())

# Adverbs and nouns that WordNet has beside a closed-class use, and that should stay.
KEEP = {"adv": set("so yet however though never enough much more most less least once before "
                   "after since off out up down over around along besides about above below "
                   "inside outside throughout all".split()),
        "noun": set(),
        "verb": {"like"},
        "adj": set("own other same such many few several outside inside near".split())}

OUT = set("""
nigger niggers fuck fucks fucker fucking cunt cunts shit shits shitting faggot kike spic
chink wop gook coon darkie darky jap whore slut bitch cock prick pussy tit tits fart turd
piss crap dago honky jigaboo lesbo dyke queer
mr mrs ms dr st jr sr rev hon gen col lt sgt capt prof gov sen rep
ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx
does has was ism
""".split())
SHORT = set("ad ads ax ox tv pc id pi ox go am pm pa ma be hi ah oh".split())

# Words of today's newspapers that WordNet's tagged texts lack.
NOUNS = """
contender option credential specific superdelegate ethanol venue traction bigotry underdog preview clout refuge
cutoff stamina ouster demise swath shakeup audio arbiter arsenal plurality inequity bigot foreclosure gaffe anomaly
resurgence bulwark dysfunction naturalization retiree trade-off upbringing containment centerpiece analytics condolence
reorganization brink trajectory reluctance gridlock heckler bail spoiler mantra worldview sibling deployment residency proxy
fund-raiser coffer quagmire gallery shortcoming powerhouse leeway metric intern affordability blacklist placard
newsmaker opportunist behemoth entourage duo platitude penchant referral roundtable infighting mall maverick lectern
viewership diaspora commencement titan entitlement blitz counterweight adultery onus grid vendetta tier environmentalist
garbage verge moniker handgun devastation injunction bellwether upswing convergence litany shale sequel libel
depiction carnage siren trophy granddaughter grandson junta pontiff countdown downside fetus legality mansion
fiasco theatrics fissure acquittal culpability deception delusion algorithm sticker uranium plutonium umpire
template goodwill negativity perimeter replica conundrum biofuel gasoline diesel petrol lockup mayhem vitriol ire
queue caliphate hijab burqa mullah ayatollah sheikh emir warhead centrifuge enrichment reactor
euro yuan yen rupee ruble rouble peso shekel airfield battleground stampede
matchup standard-bearer speechwriter balloting plagiarism
abortion abuse abuser academic account accountability accountant accuracy accusation accuser acronym
activism activist ad adaptation addict addiction adjustment admission adoption adversary advert
advertisement advertiser advisory advocacy advocate affidavit affiliate affiliation aftermath
agenda aggression aggressor aide airline airliner airport airspace airstrike album alert alien
allegation alleger allegiance alliance ally ambassador ambush amendment amnesty analyst anchor anger
animosity anniversary annotation announcement announcer anonymity antibody anxiety apology app appeal applicant
appointee appointment apprentice arbitration archive arrest arson arsonist artillery assailant
assassin assassination assault assertion assessment assessor asset assumption asylum athlete
atrocity attacker attendee attorney auction audit auditor autopsy award awareness
backdrop backer background backing backlash badge bailout ballot ban bank banker banking
bankruptcy barrage barrel barrier baseline basketball battlefield behavior behaviour belief
benchmark beneficiary betrayal bias bid bidder bill billionaire biologist bipartisanship birthday
blackmail blackout blast blaze blockade blockchain blog blogger blogosphere bloodshed board bomb
bomber bombing bombshell bond bonus booking border bot bottleneck boycott brand breach breakdown
breakthrough bribe bribery briefing broadband broadcast broadcaster brochure broker brokerage
brutality budget bulletin bully bureau bureaucracy bureaucrat burglar burglary businessman
businesspeople businessperson businesswoman buyer bystander byline cabinet cable camera campaign
campaigner cancer candidacy candidate cannabis cap capitalism capitalist captive captivity
captor carbon caregiver carrier cartel cartoonist cashier casino castigation casualty caucus
caution ceasefire cease-fire celebrity cellphone censorship census ceremony certainty certificate
certification chairman chairperson chairwoman challenger chancellor chaos charity charter chatbot
checkpoint childcare childhood chef cholesterol citation citizenship civilian claimant clampdown
clarification clash classmate clergy clergyman cleric climate clinic clinician coach
coalition coastline cocaine co-author co-founder co-owner co-worker coexistence collaboration
collaborator collapse colleague collector collision columnist comeback comedian comment
commentary commentator commission commissioner commitment committee communique commuter
comparison compensation competitiveness competitor complainant complaint complicity compliance
composer compromise computer conclusion condemnation conference confession confidant confidante
confidentiality confirmation conflict confrontation congressman congresswoman conservative
consortium conspiracy conspirator constituency constituent constraint consulate consultancy
consultant consultation consumer consumption contamination contention contestant contractor
contributor controversy convention conversation convict conviction convoy coordinator copyright
coronavirus corporation correspondence correspondent corruption counselor counsellor count
counterfeit counterpart counterterrorism counterterror coup courthouse courtroom coverage coverup
cover-up coworker crackdown crash creator credibility creditor crewman crime criminal crisis critic
criticism critique crossfire crossing crowdfunding cryptocurrency culprit currency curfew
curriculum custody customer cutback cyberattack cyberbullying cybercrime cybersecurity cyberspace
cyclist cyclone danger darling database dataset data daughter deadline deadlock dealer dealership
debate debt debut decision-maker defamation default defeat defector defector defendant defender
defense defence deficit deforestation deliberation delegate delegation delivery demand democracy democrat
demo demographer demographic demonstration demonstrator denial denier denigration department
departure deportation deportee deposition depression deputy deregulation descendant designer
detainee detective detention deterrence deterrent developer diabetes diagnosis dictator
dictatorship diplomacy diplomat director disability disagreement disappearance disapproval
disarmament disaster disclaimer disclosure discrepancy discrimination disinformation dismissal disparity
displeasure disposal dispute disruption dissent dissident distrust distributor divorce doctor doctrine document
documentary documentation donation donor dossier download downfall downgrade downturn draft drawback
drone drought drug dude dump earthquake earning ebola ecologist economist ecosystem editor editorial
educator effectiveness egalitarian election elector electorate elite email e-mail embargo embassy embezzlement emergency
emission employee employer employment encryption endorsement endorser enforcement engineer
enrollment entertainer entrepreneur entrepreneurship envoy epidemic epidemiologist equity
eruption escalation espionage essay estimate ethic ethnicity evacuation evacuee evaluation evangelical
eviction evidence ex-boyfriend ex-girlfriend ex-husband ex-wife executive exemption exile exit
expat expatriate expenditure expert expertise exploit explosion explosive export exporter exposé
expulsion extension extortion extradition extremism extremist eyewitness fabrication facility
fact-checker fact-check failure faith fallout famine fan farmer farmworker fascism fascist fatality fatwa
feasibility federation feedback felon felony feminism feminist ferry feud fighter filibuster filing
filmmaker financier finding firearm firefighter firefight firing firm fiscal flag flashpoint flaw fleet
flier flood flooding florist flu flyer footage football footballer forecast forecaster foreigner
forensics forgery format forum founder foundation fracking framework franchise fraud fraudster
freelancer freshman friendship frontline frontrunner front-runner fugitive funding fundraiser
fundraising funeral gadget gag gambler gambling gang gangster gap gender genocide geologist gesture
glitch globalization goal golf golfer governance government governor graffiti grant graphic gratitude
greenhouse grief grievance guard guest guideline guilt gun gunfire gunman gunpoint gunshot
hacker hacking handful handler handout harassment hardliner hardship hashtag hate hatred
hazard headline headquarters healthcare hearing heatwave heist helicopter hepatitis heroin highlight
hijacker hijacking historian hoax homeland homeowner homicide homosexuality hormone hospitalization
hostage hostility hotline household housing humanitarian humiliation hurricane hype icon identification
ideologue ideology illegality imam immigrant immigration immunity impact impartiality impasse
impeachment implication import importer imprisonment improvement inaccuracy inauguration incarceration
incentive incident inclusion inconsistency incumbent indicator indictment industrialist inequality
infection inflation influencer influx infographic informant infrastructure infringement
initiative injection injury injustice inmate innovation innovator inquest inquiry insider
insight inspection inspector instability instructor insurance insurer insurgency insurgent
integrity intelligence intention interception interim intermediary internet interpretation interpreter interrogation
intervention interview interviewee interviewer intimidation intrusion invader invasion
investigator investment investor invitation involvement isolation issuer itinerary jail jet
jihad jihadist jihadi journalism journalist journalist judiciary jurisdiction jurist juror jury justification
keynote keyboard kickback kidnapper kidnapping killer killing labor laboratory lab labour landlord
landmark landmine landslide laptop laundering lawmaker lawsuit lawyer layoff leader leadership
leaflet leak leaker leakage legacy legalization legislation legislator legislature legitimacy leniency lesbian
letter leverage liability liar liberal liberation libertarian lieutenant lifestyle likelihood limousine
listener litigation lobby lobbyist lobbying locality lockdown logo loophole looter looting lottery loyalist
loyalty lyric machete magistrate magnate mainstream malaria malpractice malware management manager
mandate manhunt manifesto manipulation manslaughter manuscript marathon marijuana marketer marketing
marketplace martyr mascot massacre mastermind mayor measles media mediator mediation medication
medic meltdown memo memoir memorandum mentor merchandise merger methane methodology microblog
microphone middleman midfielder midterm migrant migration militancy militant militia militiaman
millennial millionaire miner ministry minority misconception misconduct misinformation misogyny misstatement
misstep missile mistrust misunderstanding misuse mobilization moderator mogul molestation momentum
monarch monarchy monitoring monopoly moratorium mortality mortgage mosque motive motorcade motorcycle
motorist mourner mourning multinational murderer musician mystery narrative narrator
nationalism nationalist nationality natives nationwide navy negotiation negotiator neighbor
neighborhood neighbour neighbourhood neoconservative network neurologist neuroscientist newcomer
newscast newscaster newsletter newspaper newsroom newswire nominee nomination nonprofit nonsense norm nosedive novelist
nuance nurse nutritionist obesity objection objectivity obligation observer obstruction occupant occupation
occurrence offender offense offence offensive office officer official officeholder oil-price oligarch
ombudsman onlooker op-ed openness operative operator opinion opioid opponent opposition optimism
optimist organiser organizer orientation outage outbreak outcome outcry outlet outlook outpost outrage outreach
outsider outskirts oversight overview owner ownership pact pamphlet pandemic panel panelist panic
paparazzi paperwork parade paramedic paranoia parent parish parliament parliamentarian parole participant participation
partisan partisanship partner partnership passage passenger passport pastor patent pathogen patience patient
patriot patriotism patrol paycheck payload payment payoff payout payroll peacekeeper peacekeeping pedestrian pedophile peer
penalty pensioner pension perception performer perjury permission perpetrator persecution persona
perspective pesticide petition petitioner pharmacist phenomenon philanthropist philanthropy phone photo
photograph photographer physician physicist pilgrim pilot pipeline piracy pirate plaintiff platform playbook player
plea pledge plot plotter plumber podcast podcaster podium policeman policewoman policymaker policy-maker politician
poll polling pollster populism populist pornography portfolio portrayal post postponement posting
poverty practitioner precaution precedent predator predecessor prediction pregnancy prejudice premier premise premiere
presenter presidency press presumption pretext prevention price-tag priest primary princess principal
prisoner privacy privatization probability probation probe procedure proceeds proceeding producer professional professor
profile profit programmer programming progressive prohibition projection proliferation promotion
proof propaganda propagandist proponent proposal prosecution prosecutor prospect prosperity
prostitute prostitution protection protectionism protest protester protestor protocol provider
provocation psychiatrist psychologist publicist publicity publisher punishment purchase purge
qualification quarantine quarterback query questioning questionnaire quota quotation quote racism
racist radiation radical radicalization radio raider rail rally rampage ransom ransomware rape
rapist rapper rating ratification reader readiness realtor rebel rebellion rebuke rebuttal recession
recipe recipient reckoning recollection recommendation reconciliation reconstruction recount recovery
recruit recruiter recruitment recusal recycling referee referendum reform reformer reformist
refugee refusal registry regime regulation regulator rehabilitation rehearsal reinforcement
rejection release relevance relief remark remedy reminder removal renewal renovation repeal repercussion
replacement replay reporter reporting representation representative repression reputation requirement rescuer
rescue researcher resentment reservist resident resignation resilience respondent responder restoration restraint restriction
restructuring resume retailer retaliation retirement retreat retribution revelation revenge revenue
reversal reviewer revision revolutionary rhetoric rift right-winger rioter riot ritual rivalry
robber robbery robot rocket rollout roundup ruling rumor rumour runner-up runner runway rupture sabotage
safeguard salary sale salesman saleswoman salesperson sanction satellite satirist savior scam scammer scandal scenario schedule
scholar scholarship schoolboy schoolchild schoolgirl schoolteacher scientist scoop screening screenshot screenwriter scrutiny
sculptor seafood seaside secrecy segregation seizure selfie seller semester seminar senator sender seniority
sentencing separatism separatist sergeant server sexism sexist sexuality shareholder shelling shelter
sheriff shipment shock shooter shooting shopkeeper shopper shortage shortfall showdown shutdown
sighting signatory simulation singer skeptic skepticism sceptic scepticism skyscraper slain slogan slowdown
slur smartphone smoker smuggler smuggling snapshot sniper soccer socialism socialist socialite sociologist software soldier solicitor
solidarity songwriter source sovereignty spacecraft spam spat speaker specialist specialty spectator speculation
spending spin spokesman spokespeople spokesperson spokeswoman sponsor sponsorship sport spouse spy spyware
staffer stakeholder stalemate standoff stance standpoint startup start-up statehood statement state-run statesman statistic
statistician statute stereotype stigma stimulus stockpile storyline strategist strategy streaming strike striker
stronghold student stunt styling subcommittee subpoena subscriber subscription subsidiary subsidy
successor suicide summit sunlight superintendent superpower supplier supporter suppression
supremacist supremacy surge surgeon surgery surrogate surveillance survey surveyor survival survivor suspect suspension
suspicion sustainability sweetheart swing symbolism sympathizer symptom syndicate synagogue tabloid tactic takeover
talker talk talkback talks tank tanker tape target tariff taskforce taxpayer teammate tech technician technology
teen teenager telecast telecom telecommunication telegram televangelist television temple tenant tenure
terminology territory terror terrorism terrorist testimony textbook theft theologian theorist therapist therapy
think-tank threat threshold throne timeline timeframe timetable timing tip tobacco token toll topic
tornado torture tourism tourist toxin trademark trader trafficker trafficking trailer trainee trainer
trait traitor transaction transcript transcription transfer transgender transition translator transmission
transparency treasurer treasury treatment treaty trend trespasser trial tribunal tribute trillion troop troops
trucker truce truthfulness tsunami tuition tumor turmoil turnaround turnout tutor tweet tweeter tycoon typhoon
tyranny tyrant ultimatum unanimity uncertainty undergraduate underground unemployment unification union unionist
unit unrest update uproar uprising upset urgency usage user vaccination vaccine vacuum validity
vandal vandalism variant vehicle vendor verdict verification version veteran veterinarian veto viability vice-president
viceroy victim video videotape viewer viewpoint vigil vigilante violation violence virus visa visibility
vlogger volatility volcano volunteer voter vulnerability wage waiter waitress waiver war-crime warden warehouse
warfare warhead warlord warning warrant warship watchdog wave weakness weapon weaponry webcam webcast
webpage website weblog welfare whistleblower whistle-blower white-collar wildfire wildlife willingness winner
wiretap wiretapping withdrawal witness workforce workplace workshop worshipper worshiper wrongdoer wrongdoing
youngster youth zealot zoologist buy think
"""
VERBS = """
near own chair co-sponsor co-found co-author co-write undercut galvanize radicalize assuage mishandle redact outspend
prioritize ratchet roil spawn craft misspeak defund wrest transpire empathize belittle skew recast unionize renovate
placate foment annex extol ravage demoralize inoculate localize restructure whittle blacklist showcase decimate shutter parse
cajole impugn malign mistreat retool reappoint reauthorize deadlock livestream
abate abduct abet abhor abide abolish abort abuse accelerate accuse acknowledge acquit activate
address adjourn adjust administer admonish advertise advocate affirm aggravate airlift allay allege
allocate ally alleviate allude amass ambush amend amplify analyze analyse anger announce annul anticipate
apologize apologise appeal appease append applaud appoint apprehend arraign articulate assail
assassinate assault assert assess assure attest attribute audit author authorize authorise aver avert award
back backfire backtrack balk balloon ban bankroll bankrupt bash beg berate betray bid blackmail
blame blast bless blockade blog bluff board boast bolster bomb bombard boost boycott brag brand
brandish breach brief broadcast broker brush bug bully burden burglarize bust bypass
calculate campaign caption captivate castigate categorize caution cede celebrate censor censure certify
challenge champion characterize characterise chastise cheer chide chronicle circumvent cite clamor clarify
clash coerce collaborate collude commemorate commend comment compensate complain compile complicate comply
compromise concede conclude concur condemn condone confess confirm confide confiscate conflate confront congratulate
conspire constrain consult contaminate contemplate contend contest contradict convene convict
cooperate coordinate corroborate counter counteract cover crack crash crave criminalize cripple
criticize criticise critique crush curb curtail dampen deactivate debate debunk debut decipher declare
declassify decode decommission decry deem deepen defame default defect defend deflect defraud defuse defy degrade dehumanize
delay delegate delegitimize delete deliberate demand demean demolish demonize demonstrate demote denigrate denounce
deny deplore deploy deport depose deregulate derail deride destabilize detain deter deteriorate detest
detonate devalue devastate diagnose digest dilute disagree disapprove disarm disavow disband discern discipline
disclaim disclose discourage discredit discriminate disenfranchise disengage disguise dislodge dismantle dismay dismiss
disown disparage dispatch dispel dispute disqualify disregard disrespect disrupt disseminate dissuade distort
distribute distrust divest divorce divulge document dodge dominate donate double download downgrade downplay
draft dread drone dub dump duplicate ease echo edit editorialize elaborate elect email e-mail embargo embarrass embed embezzle
embolden embrace emphasize emphasise empower emulate enact encompass encrypt endanger endorse energize
enforce enlist enrage enrich enroll enshrine ensnare entail entice entitle entrench enumerate envisage envision
equate eradicate erode erupt escalate espouse estimate evacuate evade evaluate evict evoke exacerbate exaggerate
exclaim exclude execute exempt exhort exile exit exonerate expel expedite explode exploit export expose expound extradite
extort extrapolate eye fabricate face facilitate fact-check falsify fault fear feature finalize finance fine finger firebomb
flag flaunt flee float flood flounder flourish flout fluctuate focus foil fondle forbid forecast foresee forge
forgo formalize formulate foster frame freelance frustrate fuel fulfill fume fund fundraise gamble garner gauge generalize gloat
google govern grab grapple greenlight grieve grill gripe groan grope grumble guarantee guess gut hack halt
handcuff harass harbor hail headline heckle hedge heighten herald hijack hinder hint hire hope hospitalize
host hound hurl hype hypothesize identify ignite immigrate impeach impede imperil implement implicate implore imply
import impose impound imprison incarcerate incite incriminate incur indicate indict infect infer infiltrate inflame
inflate inflict inform infringe infuriate inhibit initiate injure innovate inquire insinuate insist inspire install
instigate institute instruct insulate insult insure integrate intensify interact intercept interfere interject
interrogate intervene interview intimidate introduce invade invalidate invest investigate invoke irk isolate issue
jeopardize joke juggle justify juxtapose kidnap label lambast lambaste lament languish laud launch launder leak legalize
legislate legitimize lessen leverage levy liberate lie liken lobby locate loom loot lower lure lynch maim mandate
manipulate marginalize marvel maximize mediate merge message minimize mirror mischaracterize misinform misinterpret misjudge mislead
misquote misrepresent misstate misunderstand misuse mitigate mobilize mock moderate modernize molest monitor mourn mull
murder narrate nationalize negate negotiate neutralize nominate normalize note notify nullify oblige obsess obstruct offend
offset opine oppose optimize orchestrate oust outlaw outline outnumber outpace outrage outsource overhaul overrule
override oversee overshadow overstate overthrow overturn overwhelm panic paralyze paraphrase pardon parrot partner patrol
pepper perpetrate perpetuate persecute persuade petition photograph phrase pinpoint pitch plagiarize plague plead pledge plot
plummet plunge podcast politicize polarize pollute ponder portray posit post postpone posture postulate practise praise preach preclude predict
preempt prejudge premiere prescribe presume pretend prevail privatize probe proclaim procure profess profile prohibit
proliferate prolong promise promote prompt pronounce propagate propose prosecute protest prove provoke publicize publish
pummel punish purge purport push quantify quarantine query question quip quiz quote rage raid rally ramp rant ratify
rationalize react reaffirm reappear reassess reassert reassure rebound rebrand rebuff rebuild rebuke rebut recall recant
recap recapture recede recite reckon recollect recommend reconcile reconsider reconvene recount recoup rectify recruit recuse recycle
redefine redirect redistribute redraw reelect re-elect reevaluate refer reference refine reflect refocus reform refrain refute
regain register regret regulate rehabilitate reignite reimburse rein reinforce reinstate reinvent reiterate reject
rejoin relate relay release relinquish relocate remark remind renege renegotiate renounce reopen reorganize repeal repeat
repel repercuss replicate reply report reportedly reprimand repudiate request rescind resettle reshape reshuffle resign resonate resort
resume resurface retain retaliate rethink retort retract retreat retrieve retweet reunite revamp reveal revere revert
revise revisit revitalize revive revoke revolt rewrite ridicule rig rile riot rip roam roar rob rue rule ruminate
sabotage sack safeguard salute salvage sanction scale scapegoat scare schedule scoff scold scramble scrap scream screen scrutinize
segregate seize sentence shatter shelve shield shoplift shred shrug shun sideline signal simplify simulate skyrocket slam slander slap
slash slaughter slay smash smear smuggle snub soar solicit solidify spark spearhead speculate spew spin sponsor spur spurn squander
stabilize stage stalk stall state stereotype stigmatize stifle stipulate stockpile strand stream streamline strengthen stress strip
stymie submit subpoena subsidize substantiate sue suggest summarize summon supervise suppress surge surmise surpass surrender
survey suspect suspend swear symbolize sympathize tackle tally target taunt telegraph televise tell tempt terminate terrify terrorize
testify text thank theorize threaten thwart tighten tip topple torch torpedo torture tout trace trade traffic trample
transcend transcribe transfer transform transition traumatize trek trespass trigger trim triple triumph trounce trumpet tumble tweak tweet
twist uncover underline undermine underpin underscore understate undertake unearth unify unleash unload unseat unveil upend update
upgrade uphold upload urge usher usurp utter vacate vaccinate validate vandalize vanish veer vent verify vet veto victimize
videotape vie vilify vindicate violate visualize voice void volunteer vote vouch vow waive wane warn warrant waterboard weaken
weaponize weather weigh welcome widen wield wiretap withdraw withhold withstand witness wonder wound wreak wrestle yell zoom
"""
ADJECTIVES = """
bigger biggest larger largest higher highest lower lowest harder hardest stronger strongest broader broadest easier easiest
tougher toughest closer closest wider widest deeper deepest cheaper cheapest richer richest poorer poorest weaker weakest
narrower clearer clearest safer safest longer longest shorter shortest louder loudest tighter newer newest older oldest
younger youngest greater greatest smaller smallest earlier earliest later latest faster fastest slower slowest wealthier
wealthiest deadlier deadliest softer sharper sharpest stricter smarter smartest healthier heavier heaviest lighter
simpler simplest busier busiest cleaner darker warmer warmest colder coldest hotter hottest finer finest fairer nearer nearest
sooner soonest stiffer steeper thinner thicker truer wiser happier happiest angrier brighter brightest
same-sex double-digit first-time two-year low-income high-tech in-depth for-profit anti-war anti-abortion antiabortion
state-level world-class multibillion-dollar long-awaited short-range long-range cross-border same-day
self-described centrist absentee affordable anti-immigrant incremental reproductive reminiscent nonwhite negotiable scripted
consequential rhetorical affirmative tactical renewable salaried lopsided likable insecure uncommitted accessible dismissive
unsure electable non-partisan principled seasoned ineffective resurgent unsolicited ballistic autistic scary responsive leftist
bisexual nuanced tricky prohibitive bigoted lame immune innovative bellicose disingenuous hesitant steadfast unyielding unrelenting
narcissistic disaffected magnanimous capricious tacit interactive hazardous caustic convoluted generic reliant elective
entrepreneurial unfinished alcoholic unreasonable artful northeastern southeastern northwestern southwestern murderous
proprietary victorious journalistic cautionary pediatric avid expansive pristine meteoric comical impoverished disloyal
fickle incredulous idealistic unthinkable tearful proactive undefeated inordinate beleaguered fractious
fraught unheard optional renowned nightly wartime peacetime ceremonial thorny indicative
abusive accountable accusatory actionable adamant addictive adverse affluent aggressive alarming alarmist alleged
ambiguous amid ample anecdotal anonymous antisemitic anti-semitic anti-government apolitical appalling arbitrary
armed asymptomatic audacious authoritarian authoritative autocratic baseless biased bilateral biometric bipartisan bizarre
blatant bogus bombastic brazen broadcast brutal bullish bureaucratic candid categorical cautious chaotic charismatic
chilling civic civilian clandestine classified coercive collaborative collateral combative communist compelling
complicit comprehensive concerned conclusive condescending confidential confrontational congressional consecutive
conservative conspiratorial constitutional contaminated contentious contradictory controversial convincing corporate
corrupt counterproductive counterterrorism courageous covert credible criminal critical crucial crude
damning daunting deadly debatable decisive defamatory defensive defiant definitive degrading deliberate
democratic demographic deplorable derogatory desperate destructive detrimental devastating dictatorial digital dire
diplomatic discriminatory disgraceful disgruntled disgusting dishonest dismal disproportionate disputed
disrespectful disruptive dissident disturbing diverse divisive domestic dovish draconian dramatic drastic dubious
dysfunctional eager ecological egregious electoral elusive embattled empirical endangered enduring energetic
environmental erroneous ethical ethnic evangelical exclusive exhaustive ex exiled expert explicit explosive exponential
extraordinary extremist factual fake false fanatical far-reaching far-right far-left fascist fatal faulty federal
feminist fictitious fierce firsthand first-hand fiscal flagrant flawed fledgling foreign forensic former forthcoming
fraudulent frivolous furious gay genetic genuine geopolitical global grassroots graphic grave grim groundbreaking groundless
gubernatorial gullible habitual hardline hard-line harmful harrowing harsh hateful hawkish heartbreaking heinous
hefty high-level high-profile high-ranking historic homeless homophobic horrendous horrific hostile humanitarian humiliating
hyperbolic hypocritical hypothetical iconic ideological idiotic ill-advised illegal illegitimate illicit imminent
impartial impeachable imperative impending impressive improper impromptu inaccurate inadequate inadvertent inappropriate
inauthentic incendiary incoherent incoming incompetent inconclusive inconsistent incorrect incredible incriminating incumbent
indefensible indefinite indigenous inept inevitable inexcusable infamous inflammatory influential informal infuriating inhumane
innocent insane insensitive insidious institutional insulting intense intentional interim international intolerable intrusive
invalid invasive irrational irrelevant irresponsible islamist jobless joint judicial landmark
last-minute laughable left-leaning left-wing legal legislative legitimate lesbian lethal libelous liberal
libertarian life-threatening long-running long-standing longstanding longtime long-time long-term lucrative ludicrous lurid mainstream malicious
mandatory maritime marxist massive maternal meaningful media-savvy memorable metropolitan middle-class militant militarized military minor
misguided misleading misogynistic mistaken moderate monetary monstrous municipal muslim mutual mysterious nationalist nationwide
naive negligent negligible neutral newfound newsworthy next-generation nonpartisan nonprofit non-profit nonviolent notable noteworthy
notorious nuclear numerous obese objectionable obscene observable offensive official offshore ominous ongoing online on-site
opaque opportunistic oppressive optimistic outdated outgoing outlandish outrageous outright outspoken overarching
overdue overseas overt overwhelming pandemic paramilitary paranoid parliamentary partisan pathetic patriotic peaceful
pending perilous pernicious personal pervasive pessimistic pivotal plausible polarizing political populist
post-war postwar powerful practical pragmatic precarious predatory preliminary premature presidential prestigious presumptive
preventable previous primary pro-democracy pro-life pro-choice pro-government problematic profound progressive prominent prone
prospective provocative prudent public punitive questionable racial racist radical radioactive rampant rebel
reckless redundant regrettable regulatory relentless relevant reluctant reputable repugnant resilient responsible retaliatory
retired retroactive right-leaning right-wing rigorous robust rogue ruthless sarcastic satirical scandalous scant scathing sceptical
secretive sectarian secular selfish semi-official senior sensational sensitive separatist severe sexist sexual
shameful shocking short-lived short-term shortsighted significant simultaneous sinister skeptical slain slanderous so-called
socialist socioeconomic solar sophisticated sovereign speculative spurious staggering stark state-owned state-run statewide
statewide statistical staunch strategic stringent stunning subsequent subtle suicidal superficial supportive supreme surreal suspicious sustainable
sweeping symbolic sympathetic systemic tense tentative terrible terrifying territorial terrorist textual theocratic theoretical thorough
threatening thriving toxic traditional tragic transatlantic transgender transitional transparent traumatic treasonous tremendous
troubling troublesome two-thirds ultra-conservative ulterior unacceptable unaccountable unaffordable unanimous
unannounced unapologetic unauthorized unaware unbearable unbelievable unbiased uncertain unclear unclassified unconfirmed unconscionable
unconstitutional unconventional uncorroborated uncovered undecided undemocratic undeniable underage undercover underground underlying underprivileged
undisclosed undisputed undocumented uneasy unelected unethical unfair unfavorable unforgivable unfounded unharmed unidentified
unilateral unimaginable uninformed uninsured unjust unjustifiable unjustified unknown unlawful unlicensed unlikely unnamed unpaid unparalleled unpatriotic
unpopular unprecedented unpredictable unproven unprofessional unqualified unrealistic unregulated unrelated unreliable unsafe unscientific
unspecified unstable unsubstantiated unsuccessful unsustainable untenable untrue unusual unverified unwanted unwarranted unwelcome unwilling upcoming
upscale urban urgent vague valid verbal veteran viable vibrant vicious vigilant vigorous violent viral virtual visible vital
vitriolic vocal volatile voluntary vulnerable warlike wary weak wealthy well-known widespread wide-ranging witty
workable worldwide worrisome worrying worthless wrongful xenophobic yearlong young zealous
"""
ADVERBS = """
evenly anytime onstage ideologically overly handily hotly implicitly unfavorably favorably pointedly whatsoever jokingly
derisively gleefully knowingly starkly viciously belatedly infamously resoundingly rhetorically definitively prematurely
soundly excessively inherently lawfully proudly cheaply sarcastically playfully gladly magically ethnically demographically
alright meantime offline upfront downtown midway upstairs downstairs
abroad abruptly accidentally accordingly accurately actively additionally adequately admittedly adversely afterward afterwards
aggressively ago ahead aloud allegedly alike alternatively altogether amicably angrily annually anonymously anymore anyway apiece apparently
arguably aside assertively automatically badly barely basically bluntly boldly briefly broadly bitterly blatantly brazenly candidly categorically
cautiously collectively coincidentally commonly comparatively conceivably concurrently confidently consequently conservatively consistently constantly
controversially convincingly correctly critically crucially currently daily deeply defiantly deliberately desperately
diplomatically disproportionately domestically dramatically drastically economically effectively elsewhere emphatically
enthusiastically entirely environmentally erroneously essentially ethically evidently exceptionally exclusively explicitly
exponentially extensively externally extremely factually falsely famously fatally federally fiercely financially firsthand
forcefully forcibly formerly frankly fraudulently furiously furthermore generally genuinely globally gradually halfway hardly
heavily hence historically hopefully horribly hugely hypothetically ideally illegally immediately imminently importantly
improperly inaccurately inadvertently inappropriately incidentally inconsistently incorrectly increasingly incredibly indefinitely
independently indirectly individually inevitably initially instead intensely intentionally intermittently internally
internationally ironically irrespective jointly lately legally legitimately likely likewise literally locally loudly mainly
maliciously markedly massively meanwhile medically mentally militarily mistakenly moreover morally mostly mutually namely
nationally nationwide nearby nearly necessarily needlessly nevertheless nonetheless notably obviously officially ominously online
only openly optimistically ostensibly otherwise outright overnight overseas overtly overwhelmingly partially partly peacefully
periodically personally plausibly plainly politically poorly potentially preferably preliminarily presently presumably previously
primarily privately proactively profoundly prominently promptly properly proportionately provisionally psychologically publicly
purportedly purposely quickly quietly racially radically randomly rapidly rarely realistically reasonably reckless recklessly
regardless regionally regrettably relatedly relentlessly reluctantly repeatedly reportedly reputedly respectfully respectively
retroactively roughly routinely ruthlessly sadly scientifically secretly seemingly seldom separately seriously severely sexually sharply
shockingly shortly significantly similarly simultaneously skeptically slightly solely somehow someday sometime sometimes somewhat somewhere
specifically statistically steadily sternly strategically strictly strikingly strongly subsequently substantially successfully
suddenly supposedly surprisingly suspiciously swiftly tacitly technically temporarily tentatively theoretically thereafter thereby therefore
thoroughly thus tirelessly traditionally tragically truthfully typically ultimately unanimously unarguably unclear unconstitutionally undeniably
understandably undoubtedly unequivocally unexpectedly unfairly unfortunately unilaterally unintentionally universally unjustly unlawfully
unnecessarily unsuccessfully unusually upward urgently usually vaguely vehemently verbally verifiably vigorously violently virtually
visibly vocally voluntarily weekly wholeheartedly widely willfully worldwide worse wrongfully wrongly yearly
again almost already also always anywhere apart away back else especially even ever everywhere exactly far fast first forever forth
forward further here just last later maybe merely next now nowhere often perhaps precisely probably quite rather really recently
right simply soon still then there together today tomorrow tonight too very well yesterday
"""
PLURAL = ("people police media data cattle folk folks personnel troops authorities remains headquarters "
          "proceeds premises belongings earnings outskirts arms thanks goods surroundings savings "
          "odds talks staff clergy militia infantry spokespeople businesspeople congresspeople "
          "salespeople laypeople youth elderly")

# What the first sense does not say, or says wrongly.
PERSON = """
academic activist adviser advisor advocate aide ambassador analyst anchor applicant assistant
astronomer astronaut atheist attacker attendee attorney author biologist blogger boss boy boyfriend brother bureaucrat
businessman businesswoman businessperson campaigner candidate captain cardinal caller captive celebrity chair chairman
chairperson chairwoman chancellor chef chief child churchgoer citizen civilian claimant cleric clerk clinician co-author
co-chair co-chairman co-director co-founder co-host co-owner co-worker coach colleague colonel columnist
comedian commander commentator commissioner competitor complainant comptroller conductor confidant confidante congressman
congresswoman conservative constable consultant contractor contributor convict coordinator coroner correspondent
councillor councilman councilor councilwoman counsel counselor counterpart cousin coworker creator critic curator customer cyclist cynic
dad daughter deacon dean dealer defector defendant defender delegate democrat demonstrator denier deputy designer detainee
detective developer dictator diplomat director dissident doctor donor driver ecologist economist editor educator emperor
employee employer engineer envoy epidemiologist ex-boyfriend ex-girlfriend ex-husband ex-wife executive expert extremist eyewitness
fan farmer father fighter filmmaker financier firefighter forecaster foreigner founder friend fugitive
general geologist girl girlfriend governor graduate grandfather grandmother guard guest guide gunman hacker hardliner head historian
homeowner host hostage husband imam immigrant incumbent individual industrialist informant inmate insider inspector
insurgent interpreter interviewee interviewer investigator investor jihadist journalist judge juror jurist kid killer king
lady landlord lawmaker lawyer leader lecturer legislator lesbian liberal lieutenant listener lobbyist loyalist
magistrate major man manager marshal mayor mediator medic member meteorologist migrant militant millionaire minister mistress
moderator mom monarch mother motorist mourner mum murderer musician narrator nationalist
negotiator neighbor neighbour nominee novelist nurse observer offender officer official ombudsman onlooker operative
operator opponent optimist organiser organizer owner panelist paramedic parent participant partisan partner passenger passer-by pastor
patient patron peacekeeper pedestrian performer perpetrator person pessimist petitioner pharmacist philanthropist
photographer physician physicist pilot pioneer plaintiff player poet policeman policewoman policymaker politician
pollster pope premier presenter president priest prince princess principal prisoner producer professor proponent prosecutor protester
protestor psychiatrist psychologist publicist publisher pundit rabbi radical reader rebel receptionist recruit referee
reformer reformist refugee regulator relative reporter representative republican rescuer researcher resident respondent
reviewer rival sceptic scholar scientist secretary senator senior separatist sergeant sheriff shopkeeper shopper singer sister
skeptic socialist sociologist soldier solicitor son speaker specialist spectator spokesman spokesperson spokeswoman
spouse spy staffer stakeholder star strategist strategist student successor superintendent supervisor supporter suspect
surgeon survivor taxpayer teacher technician teen teenager tenant terrorist theologian theorist therapist tourist trader trainer
translator treasurer tribesman trustee user vendor veteran victim viewer villager visitor volunteer voter waiter waitress
warden whistleblower whistle-blower widow widower wife winner witness woman worker worshipper writer youngster
adolescent adult agent ally architect artist athlete aunt baby banker billionaire bishop broker buyer carer chairperson collector
composer consumer creditor customer descendant dealer enemy entrepreneur envoy expat fellow follower founder gentleman guy heir hero
historian inventor investor leader maker nephew niece officer philosopher pilgrim pupil reader rider robber runner sailor
seller servant shareholder smoker speaker subscriber thief traveler traveller twin uncle warrior
"""
NOT_PERSON = """
one head-on original double mass second third fourth white black red blue green cold ace fan-out case character
self life soul human homo image spirit voice face hand subject party issue line love dear baby-boom being body plant
mine print match treasure flame fellowship standby stiff square straight item joint mother-in material address
watchdog knocker bomber tanker steamer ringer buffer drain
"""
GROUP = """
academy administration agency airline alliance army assembly association authority bank bench board body brand
broadcaster brigade bureau business cabinet camp campaign cartel caucus chain chamber charity church city club
coalition college commission committee community company congress consortium corporation council country court
crew crowd delegation department directorate embassy enterprise establishment faction factory faculty family
federation firm force foundation fund gang government group hospital house industry institute institution
jury laboratory lab league leadership legislature lobby manufacturer media military militia ministry mission
municipality museum nation navy network newspaper nonprofit office opposition organisation organization outlet
panel parliament party platoon police police-force press prosecution publication publisher regime regiment regulator
retailer school secretariat senate service society squad staff startup start-up state station store
subcommittee subsidiary supplier syndicate taskforce team think-tank tribunal tribe troop trust union unit university utility
watchdog wing airline automaker carmaker conglomerate cooperative electorate élite militia monastery movement minority majority
public brokerage consultancy daily weekly tabloid magazine insurer lender
"""
DOCUMENT = """
abstract account advert advertisement advisory affidavit agreement allegation analysis announcement annex answer
appendix appraisal archive article assertion assessment autobiography bill biography blog blogpost blog-post book
booklet brief briefing broadcast brochure bulletin cable calculation catalog catalogue census certificate charter chronicle circular citation claim
clip column comment commentary communication communique complaint constitution contract copy correspondence
coverage criticism data database dataset declaration decree deposition diary dispatch dissertation document
documentary documentation dossier draft e-mail editorial email entry essay estimate evaluation evidence excerpt experiment
explanation exposé fact-check feature fax figure file filing finding findings footage forecast form graphic
guide guideline handbook handout headline history indictment infographic inquiry intelligence interview investigation
invoice journal lawsuit leaflet legislation letter log magazine manifesto manual manuscript map memo memoir memorandum
message minutes motion narrative newsletter newspaper note notebook notice notification novel observation op-ed opinion
order overview pamphlet page paper paperwork paragraph passage petition photo photograph podcast poll post poster posting
prediction presentation press-release probe profile projection proof proposal prospectus publication questionnaire
quotation quote reading record recording register release remark reply report reporting research resolution
response resume review rumor rumour ruling schedule script segment speech spreadsheet statement statistic statute story
study subpoena suggestion suit summary summons survey tape telegram testimony text textbook thesis thread tip transcript
transcription translation treaty trial tweet update verdict version video videotape warrant warning webcast webpage website
weblog wire white-paper account estimate projection analysis indication conclusion
"""
TIME = """
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
january february march april june july august september october november december
jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
yesterday today tomorrow tonight day days week weeks weekend weekends weekday weekdays month months year years decade decades
century centuries hour hours minute minutes second seconds moment moments morning mornings afternoon afternoons evening evenings
night nights midnight noon dawn dusk midday midweek spring summer autumn winter fall quarter season semester fortnight
millennium anniversary christmas easter ramadan thanksgiving overnight nowadays period periods era eras
midmorning midafternoon mid-morning mid-afternoon mid-week month-end year-end daybreak sunrise sunset lunchtime bedtime
""" 
NUMBER = """
zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
billion billions trillion trillions dozen dozens
one-half one-third two-thirds one-quarter three-quarters one-fourth three-fourths one-fifth two-fifths three-fifths four-fifths
"""

# Where the tagged texts, which are no news, mislead.
HABITS = """
verb-first:say says said deny denies
adverb-seldom:close sure express
verb-first:plans claim claims hope hopes fear fears report reports vow vows pledge pledges promise promises note notes doubt doubts demand demands estimate estimates
noun-first:plans claim claims hope hopes fear fears report reports vow vows pledge pledges promise promises note notes doubt doubts demand demands estimate estimates
adjective-first:open
noun-seldom:going think
verb-first:shut close thought
noun-first:official top key rival
adjective-first:close official top key rival primary liberal favorite second seeming
noun-first:hearing broadcasting killing lobbying looting polling sentencing smuggling kidnapping hijacking screening shelling flooding funding banking trading training meeting building spending shooting voting
"""

# Verbs that take a clause with no "that" before it: "said the bridge was safe".
CLAUSAL = """
acknowledge add admit affirm agree allege announce argue assert assume believe bet blog boast caution claim comment
complain concede conclude confess confirm contend decide declare demand demonstrate deny discover doubt dream
emphasize ensure estimate exclaim expect explain fear feel figure find forecast foresee forget guarantee guess hear
hint hope imagine imply indicate infer insist joke judge know lament learn marvel mean mention muse mutter note notice
notify object observe opine pledge pray predict presume pretend proclaim promise protest prove quip realize reason
reassure recall reckon recognize recommend regret reiterate remark remember repeat reply report request resolve
respond retort reveal rule say sense shout show signal speculate state stipulate stress submit suggest suppose surmise
suspect swear testify think threaten tweet underline underscore vow warn whisper wish worry write yell
"""

# Third person, past, participle, gerund.
IRREGULAR = """
arise:- arose arisen -;awake:- awoke awoken -;bear:- bore borne -;beat:- beat beaten -;become:- became become -
begin:- began begun beginning;behold:- beheld beheld -;bend:- bent bent -;beset:- beset beset besetting;bet:- bet bet betting
bid:- bid|bade bid|bidden bidding;bind:- bound bound -;bite:- bit bitten -;bleed:- bled bled -;blow:- blew blown -
break:- broke broken -;breed:- bred bred -;bring:- brought brought -;broadcast:- broadcast|broadcasted broadcast|broadcasted -
build:- built built -;burst:- burst burst -;buy:- bought bought -;cast:- cast cast -;catch:- caught caught -
choose:- chose chosen -;cling:- clung clung -;come:- came come -;cost:- cost cost -;creep:- crept crept -
cut:- cut cut cutting;deal:- dealt dealt -;dig:- dug dug digging;draw:- drew drawn -
drink:- drank drunk -;drive:- drove driven -;dwell:- dwelled|dwelt dwelled|dwelt -;eat:- ate eaten -
fall:- fell fallen -;feed:- fed fed -;feel:- felt felt -;fight:- fought fought -;find:- found found -
flee:- fled fled fleeing;fling:- flung flung -;fly:flies flew flown -;forbid:- forbade forbidden forbidding
forecast:- forecast|forecasted forecast|forecasted -;foresee:- foresaw foreseen foreseeing;foretell:- foretold foretold -;forget:- forgot forgotten forgetting
forgive:- forgave forgiven -;forgo:forgoes forwent forgone -;forsake:- forsook forsaken -;freeze:- froze frozen -;get:- got got|gotten getting
give:- gave given -;go:goes went gone -;grind:- ground ground -;grow:- grew grown -;hang:- hung|hanged hung|hanged -
hear:- heard heard -;hide:- hid hidden -;hit:- hit hit hitting;hold:- held held -;hurt:- hurt hurt -
keep:- kept kept -;kneel:- knelt|kneeled knelt|kneeled -;know:- knew known -;lay:- laid laid -;lead:- led led -
leave:- left left -;lend:- lent lent -;let:- let let letting;lie:- lied lied|lain lying;underlie:- underlay underlain underlying;extol:- extolled extolled extolling
lose:- lost lost -;make:- made made -;mean:- meant meant -;meet:- met met -;mislead:- misled misled -
misread:- misread misread -;mistake:- mistook mistaken -;misunderstand:- misunderstood misunderstood -
offset:- offset offset offsetting;overcome:- overcame overcome -;overhear:- overheard overheard -
override:- overrode overridden -;overrun:- overran overrun overrunning;oversee:- oversaw overseen overseeing
overtake:- overtook overtaken -;overthrow:- overthrew overthrown -;partake:- partook partaken -
pay:- paid paid -;prove:- proved proven|proved -;put:- put put putting;quit:- quit quit quitting
read:- read read -;rebuild:- rebuilt rebuilt -;redo:redoes redid redone -;repay:- repaid repaid -;rethink:- rethought rethought -
retell:- retold retold -;rewrite:- rewrote rewritten -;rid:- rid rid ridding;ride:- rode ridden -
ring:- rang rung -;rise:- rose risen -;run:- ran run running;say:says said said -;see:- saw seen seeing
seek:- sought sought -;sell:- sold sold -;send:- sent sent -;set:- set set setting;sew:- sewed sewn|sewed -
shake:- shook shaken -;shed:- shed shed shedding;shine:- shone|shined shone|shined -;shoot:- shot shot -;show:- showed shown|showed -
shrink:- shrank shrunk -;shut:- shut shut shutting;sing:- sang sung -;sink:- sank sunk -;sit:- sat sat sitting
slay:- slew slain -;sleep:- slept slept -;slide:- slid slid -;sling:- slung slung -;slit:- slit slit slitting
sow:- sowed sown -;speak:- spoke spoken -;speed:- sped|speeded sped|speeded -;spend:- spent spent -;spin:- spun spun spinning
split:- split split splitting;spread:- spread spread -;spring:- sprang sprung -;stand:- stood stood -
steal:- stole stolen -;stick:- stuck stuck -;sting:- stung stung -;stink:- stank|stunk stunk -;stride:- strode stridden -
strike:- struck struck -;string:- strung strung -;strive:- strove|strived striven|strived -;swear:- swore sworn -;sweep:- swept swept -
swell:- swelled swollen -;swim:- swam swum swimming;swing:- swung swung -;take:- took taken -;teach:- taught taught -
tear:- tore torn -;tell:- told told -;think:- thought thought -;throw:- threw thrown -;thrust:- thrust thrust -
tread:- trod|treaded trodden|trod -;misspeak:- misspoke misspoken -;outspend:- outspent outspent -;recast:- recast recast -;undercut:- undercut undercut undercutting;undergo:undergoes underwent undergone -
understand:- understood understood -;undertake:- undertook undertaken -;underwrite:- underwrote underwritten -
undo:undoes undid undone -;uphold:- upheld upheld -;upset:- upset upset upsetting;wake:- woke|waked woken|waked -
wear:- wore worn -;weave:- wove woven -;weep:- wept wept -;win:- won won winning;wind:- wound wound -
withdraw:- withdrew withdrawn -;withhold:- withheld withheld -;withstand:- withstood withstood -;wring:- wrung wrung -
write:- wrote written -;dye:- - - dyeing;singe:- - - singeing;eye:- - - eyeing;die:- - - dying;tie:- - - tying
vie:- - - vying;refer:- referred referred referring;veto:vetoes vetoed vetoed -;echo:echoes - - -
agree:- - - agreeing;free:- - - freeing;disagree:- - - disagreeing;guarantee:- - - guaranteeing;decree:- - - decreeing
referee:- - - refereeing;canoe:- - - canoeing;upend:- - - -;bus:- - - -;age:- - - -;retweet:- - - -;redraw:- redrew redrawn -
debut:- debuted debuted debuting;vet:- vetted vetted vetting;quiz:quizzes quizzed quizzed quizzing
rig:- rigged rigged rigging;blog:- blogged blogged blogging;recap:- recapped recapped recapping
input:- input input inputting;leap:- leaped|leapt leaped|leapt -;learn:- learned|learnt learned|learnt -;burn:- burned|burnt burned|burnt -;dream:- dreamed|dreamt dreamed|dreamt -;spell:- spelled|spelt spelled|spelt -;spill:- spilled|spilt spilled|spilt -;spoil:- spoiled|spoilt spoiled|spoilt -;lean:- leaned|leant leaned|leant -;bus:- bused|bussed bused|bussed busing|bussing;saw:- sawed sawn|sawed -;lay:- laid laid -;spit:- spat|spit spat|spit spitting;wed:- wed|wedded wed|wedded wedding;knit:- knitted|knit knitted|knit knitting;wet:- wetted|wet wetted|wet wetting;shave:- shaved shaved|shaven -;mow:- mowed mown|mowed -;swap:- swapped swapped swapping;upset:- upset upset upsetting;rerun:- reran rerun rerunning;reset:- reset reset resetting;outdo:outdoes outdid outdone -;overdo:overdoes overdid overdone -;telecast:- telecast telecast -;bust:- busted busted -;bespeak:- bespoke bespoken -;light:- lit|lighted lit|lighted -;plead:- pleaded|pled pleaded|pled -;sneak:- sneaked|snuck sneaked|snuck -
focus:- focused|focussed focused|focussed focusing|focussing;bias:- biased|biassed biased|biassed biasing;program:- programmed programmed programming
traffic:- trafficked trafficked trafficking;panic:- panicked panicked panicking;mimic:- mimicked mimicked mimicking
picnic:- picnicked picnicked picnicking;frolic:- frolicked frolicked frolicking;politic:- politicked politicked politicking
"""
# Verbs that newspapers double in Britain only; the American form is the regular one.
SINGLE = set("""
benefit combat kidnap worship handicap program travel cancel label model signal fuel counsel total
rival level quarrel marshal channel dial equal initial jewel panel pencil tunnel unravel shovel bevel duel barrel carol
chisel cudgel devil dishevel drivel enamel flannel funnel gambol gravel grovel hovel kennel libel marvel medal metal
parcel pedal peril pistol pommel pummel ravel revel rowel shrivel snivel spiral squirrel stencil swivel symbol tassel
tinsel towel trammel trowel victual yodel imperil apparel bowel cavil empanel impanel nickel sentinel trial vial
weasel camel bedevil disembowel outrival relabel remodel refuel parallel outgeneral
""".split())
DOUBLED = set("kidnap handicap program format".split())
PLURALS = """
man:men;woman:women;child:children;person:persons;foot:feet;tooth:teeth;goose:geese;mouse:mice;louse:lice;ox:oxen
die:dies;penny:pennies;brother:brothers;sheep:sheep;deer:deer;fish:fish;aircraft:aircraft;spacecraft:spacecraft
series:series;species:species;headquarters:headquarters;crossroads:crossroads;corps:corps;offspring:offspring
analysis:analyses;basis:bases;crisis:crises;hypothesis:hypotheses;thesis:theses;diagnosis:diagnoses;oasis:oases
parenthesis:parentheses;synthesis:syntheses;emphasis:emphases;axis:axes;neurosis:neuroses;criterion:criteria
phenomenon:phenomena;datum:data;bacterium:bacteria;medium:media;memorandum:memoranda;curriculum:curricula
stratum:strata;alumnus:alumni;nucleus:nuclei;stimulus:stimuli;fungus:fungi;cactus:cacti;radius:radii;syllabus:syllabi
appendix:appendices;index:indexes;matrix:matrices;vertex:vertices;larva:larvae;alga:algae;vertebra:vertebrae;formula:formulas
knife:knives;life:lives;wife:wives;leaf:leaves;thief:thieves;loaf:loaves;half:halves;shelf:shelves;self:selves;wolf:wolves
calf:calves;elf:elves;scarf:scarves;hoof:hooves;bus:buses;gas:gases;whiz:whizzes;wharf:wharves;sheaf:sheaves;quiz:quizzes;hero:heroes;potato:potatoes
tomato:tomatoes;echo:echoes;veto:vetoes;torpedo:torpedoes;embargo:embargoes;mosquito:mosquitoes;tornado:tornadoes
volcano:volcanoes;cargo:cargoes;mango:mangoes;negro:negroes;photo:photos;piano:pianos;radio:radios;video:videos
studio:studios;memo:memos;zero:zeros;logo:logos;casino:casinos;euro:euros;ghetto:ghettos;scenario:scenarios;kilo:kilos
manifesto:manifestos;portfolio:portfolios;ratio:ratios;tattoo:tattoos;solo:solos;stereo:stereos;disco:discos;condo:condos
demo:demos;auto:autos;taco:tacos;tuxedo:tuxedos;avocado:avocados;fiasco:fiascos;silo:silos;cello:cellos;soprano:sopranos
passer-by:passers-by;passerby:passersby;runner-up:runners-up;spokesperson:spokespersons;mother-in-law:mothers-in-law
son-in-law:sons-in-law;father-in-law:fathers-in-law;brother-in-law:brothers-in-law;sister-in-law:sisters-in-law
daughter-in-law:daughters-in-law;attorney-general:attorneys-general;looker-on:lookers-on;stomach:stomachs;monarch:monarchs
patriarch:patriarchs;matriarch:matriarchs;epoch:epochs;eunuch:eunuchs;loch:lochs;proof:proofs;lens:lenses;hippopotamus:hippopotamuses
"""


SINGULAR_S = set("boss business actress waitress princess mistress witness hostess heiress actress "
                 "congress press class prospectus caucus consensus boss chess genius".split())
NOT_MEN = set("human german roman ottoman shaman talisman caiman hetman mussulman superhuman".split())


def lines(name):
    with open(os.path.join(FOLDER, name), encoding="ascii") as f:
        for line in f:
            if not line.startswith("  "):
                yield line.rstrip("\n")


def usable(word, pos):
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", word) or word in OUT:
        return False
    if word in CLOSED:
        return word in KEEP[pos]
    return len(word) > 2 or word in SHORT or pos == "verb" or pos == "adv"


def tagged_counts():
    """Lemma and part of speech -> how often the tagged texts use it."""
    counts = collections.Counter()
    for line in lines("cntlist.rev"):
        key, _, n = line.split()
        lemma, rest = key.rsplit("%", 1)
        counts[lemma, POS[rest[0]]] += int(n)
    return counts


def synsets(pos):
    """Offset -> (lexicographer file, words as written, frames)."""
    out = {}
    for line in lines("data." + pos):
        f = line.split(" | ")[0].split()
        n = int(f[3], 16)
        words = [re.sub(r"\(.*\)$", "", w) for w in f[4:4 + 2 * n:2]]
        at = 4 + 2 * n
        at += 1 + 4 * int(f[at])
        frames = []
        if pos == "verb":
            for i in range(int(f[at])):
                frames.append((int(f[at + 2 + 3 * i]), int(f[at + 3 + 3 * i], 16)))
        out[f[0]] = (int(f[1]), words, frames)
    return out


def demonyms():
    """Adjectives of peoples, places and persons: Iranian, South Korean, Shakespearean."""
    out = set()
    for line in lines("data.adj"):
        f = line.split(" | ")[0].split()
        words = [re.sub(r"\(.*\)$", "", w) for w in f[4:4 + 2 * int(f[3], 16):2]]
        if "\\" in f:  # the pointer of a pertainym
            out |= {w.lower() for w in words if re.fullmatch(r"[A-Z][a-z]+(-[A-Z][a-z]+)*", w)}
    return out


def lemmas(pos):
    """Lemma -> offsets of its synsets, most frequent sense first."""
    out = {}
    for line in lines("index." + pos):
        f = line.split()
        out[f[0]] = f[-int(f[2]):]
    return out


def exceptions(name):
    out = collections.defaultdict(list)
    for line in lines(name):
        form, *bases = line.split()
        for base in bases:
            out[base].append(form)
    return out


def table(text):
    rows = {}
    for row in text.replace("\n", ";").split(";"):
        if row.strip():
            lemma, forms = row.strip().split(":")
            rows[lemma] = forms.split()
    return rows


VOWELS = "aeiou"


def s_form(w, verb=False):
    if w.endswith(("s", "x", "z", "ch", "sh")):
        return w + "es"
    if w.endswith("y") and w[-2:-1] not in VOWELS:
        return w[:-1] + "ies"
    if verb and w.endswith("o") and w[-2:-1] not in VOWELS:
        return w + "es"
    return w + "s"


def doubles(w):
    """One syllable that ends consonant, vowel, consonant: plan, planned."""
    return re.fullmatch(r"[^aeiouy]*(?:qu|[^aeiou])[aeiou][^aeiouwxy]", w) is not None


def regular_verb(w):
    if doubles(w):
        return doubled(w)
    if w.endswith("e"):
        past = w + "d"
        ing = w[:-2] + "ying" if w.endswith("ie") else w[:-1] + "ing"
        if w.endswith(("ee", "oe", "ye")):
            ing = w + "ing"
    elif w.endswith("y") and w[-2:-1] not in VOWELS:
        past, ing = w[:-1] + "ied", w + "ing"
    else:
        past, ing = w + "ed", w + "ing"
    return [s_form(w, True), past, past, ing]


def doubled(w):
    return [s_form(w, True), w + w[-1] + "ed", w + w[-1] + "ed", w + w[-1] + "ing"]


def verb_forms(w, irregular, listed):
    """All four forms of a verb."""
    regular = regular_verb(w)
    if w in SINGLE and w not in DOUBLED:
        return [f if f == t else f"{f}|{t}" for f, t in zip(regular, doubled(w))]
    if w in irregular:
        return [r if i == "-" else i for r, i in zip(regular, irregular[w])]
    twice = doubled(w)
    if w in DOUBLED or twice[1] in listed.get(w, ()):
        return twice
    for cut in range(2, len(w) - 2):  # re-tell, over-take
        if w[cut:] in irregular and w[:cut] in ("re", "un", "mis", "out", "over", "under", "fore"):
            if set(listed.get(w, ())) & {w[:cut] + x for x in irregular[w[cut:]]}:
                return [r if i == "-" else w[:cut] + i
                        for r, i in zip(regular, irregular[w[cut:]])]
    return regular


FIRST, SELDOM = 0.4, 0.07  # shares of a form's tagged occurrences
COMMON_VERB = 40  # tagged occurrences in WordNet's corpus


class Lexicon:
    def __init__(self):
        self.counts = tagged_counts()
        self.irregular = table(IRREGULAR)
        self.plurals = table(PLURALS)
        self.listed = exceptions("verb.exc")
        self.listed_nouns = exceptions("noun.exc")
        self.sets = {p: set() for p in ("noun", "verb", "adj", "adv")}
        self.files = {}
        for pos in self.sets:
            self.read(pos)
        self.drop_participles()
        hand = {"noun": NOUNS + PERSON + GROUP, "verb": VERBS, "adj": ADJECTIVES, "adv": ADVERBS}
        for pos, text in hand.items():
            known = lemmas(pos)
            for w in text.split():
                if usable(w, pos):
                    self.sets[pos].add(w)
        self.sets["noun"] |= {w for w in DOCUMENT.split() if usable(w, "noun")}
        self.sets["noun"] -= set("findings minutes".split()) | set(PLURAL.split()) - {"staff", "clergy", "militia", "infantry", "youth"}
        # "the launch", "an accord": what can be a noun beside a verb is one, unless the
        # verb is so common that its noun is a rarity ("a say", "a think").
        self.sets["noun"] |= {w for w in self.sets["verb"]
                              if w in self.files and self.counts[w, "verb"] < COMMON_VERB}
        self.sets["noun"] -= {"found"}
        self.sets["adj"] -= {"said"}
        self.sets["verb"] -= set("repercuss don sorb".split())

    def read(self, pos):
        sets, index = synsets(pos), lemmas(pos)
        for lemma, offsets in index.items():
            if not usable(lemma, pos):
                continue
            lower = any(lemma in sets[o][1] for o in offsets)
            that = pos == "verb" and any(
                number == 26 and (which == 0 or sets[o][1][which - 1] == lemma)
                for o in offsets for number, which in sets[o][2])
            special = pos == "noun" and sets[offsets[0]][0] in SPECIAL
            rare = 2 if special else int(len(lemma) > LONG and pos != "verb")
            if lower and (self.counts[lemma, pos] > rare or that):
                self.sets[pos].add(lemma)
            if pos == "noun" and lower:
                first = sets[offsets[0]]
                self.files[lemma] = first[0] if lemma in first[1] else 0

    def drop_participles(self):
        """Leave out adjectives that are hardly more than forms of a verb we have."""
        for w in self.sets["verb"]:
            _, _, part, ing = verb_forms(w, self.irregular, self.listed)
            for form in part.split("|") + ing.split("|"):
                if self.counts[form, "adj"] <= 1:
                    self.sets["adj"].discard(form)

    def plural(self, w):
        if w in self.plurals:
            return self.plurals[w][0]
        if w.endswith("man") and w not in NOT_MEN:
            return w[:-3] + "men"
        for form in self.listed_nouns.get(w, ()):
            if w.endswith(("shelf", "wife", "knife", "thief")) and form.endswith("ves"):
                return form
            if w.endswith(("sis", "foot", "child")):
                return form
        return s_form(w)

    def nouns_of(self, number, extra, without):
        out = {w for w in self.sets["noun"] if self.files.get(w) == number
               and (w not in self.sets["adj"] or self.counts[w, "noun"] > self.counts[w, "adj"])}
        out |= {w for w in extra.split() if usable(w, "noun")}
        out -= set(without.split())
        return out | {self.plural(w) for w in out if not w.endswith("s") or w in SINGULAR_S}

    def shares(self):
        """Surface form -> how often as a verb, as a noun or adjective."""
        verb, noun, adj = (collections.Counter() for _ in range(3))
        for w in sorted(self.sets["verb"]):
            v = self.counts[w, "verb"]
            s, past, part, ing = verb_forms(w, self.irregular, self.listed)
            shares = {w: 1}
            shares.update((form, 1) for form in s.split("|"))
            shares.update((form, 0.2) for form in ing.split("|"))
            shares.update((form, 0.4) for form in past.split("|") + part.split("|"))
            for form, share in sorted(shares.items()):
                verb[form] += v * share
        for w in sorted(self.sets["noun"]):
            noun[w] += self.counts[w, "noun"]
            noun[self.plural(w)] += self.counts[w, "noun"]
        for w in sorted(self.sets["adj"]):
            adj[w] += self.counts[w, "adj"]
        return verb, noun, adj

    def habits(self):
        """Class of row -> surface forms that can be several things and mostly, or hardly
        ever, are this one."""
        verb, noun, adj = self.shares()
        adv = collections.Counter({w: self.counts[w, "adv"] for w in self.sets["adv"]})
        nouns = self.sets["noun"] | {self.plural(w) for w in self.sets["noun"]}
        can = {"noun": nouns, "verb": set(verb), "adjective": self.sets["adj"],
               "adverb": self.sets["adv"]}
        count = {"noun": noun, "verb": verb, "adjective": adj, "adverb": adv}
        out = collections.defaultdict(set)
        for w in sorted(set().union(*can.values())):
            whats = [what for what in can if w in can[what]]
            total = sum(count[what][w] for what in whats)
            if len(whats) < 2 or total < 2:
                continue
            for what in whats:
                share = count[what][w] / total
                if share >= FIRST:
                    out[what + "-first"].add(w)
                elif share < SELDOM and total >= 8:
                    out[what + "-seldom"].add(w)
        for row in HABITS.strip().splitlines():
            name, words = row.split(":")
            for w in words.split():
                for other in ("first", "seldom"):
                    out[name.split("-")[0] + "-" + other].discard(w)
                if name in out:
                    out[name].add(w)
        return out

    def forms(self):
        """(lemma, class, value) where the regular rule fails."""
        for w in sorted(self.sets["verb"]):
            forms = verb_forms(w, self.irregular, self.listed)
            value = ["-" if f == r else f for f, r in zip(forms, regular_verb(w))]
            if value[1] != "-":  # a participle left out would follow the past
                value[2] = forms[2]
            if value != ["-"] * 4:
                yield w, "verb", " ".join(value)
        for w in sorted(self.sets["noun"]):
            plural = self.plural(w)
            if plural != s_form(w):
                yield w, "noun", plural


def cells(words):
    """Words as cells of at most CELL characters, cut between initial letters."""
    words = sorted(words)
    if sum(len(w) + 1 for w in words) <= CELL:
        return [" ".join(words)]
    by = collections.defaultdict(list)
    for w in words:
        by[w[0]].append(w)
    return [" ".join(by[c]) for c in sorted(by)]


# Words that are given names or common words more often than adjectives of a place.
NOT_DEMONYM = set("""
julian caroline pauline marian norman sabine jesuit mosaic attic romance scotch mercurial baroque platonic orthodox
continental democratic demotic italic hollywood burundi mercury shona lao olympic atlantic pacific mediterranean
fahrenheit chippendale congregational creole cockney augustan draconian satanic
""".split())


def main():
    lex = Lexicon()
    habits = lex.habits()
    classes = [
        ("noun", lex.sets["noun"]), ("plural", set(PLURAL.split())),
        ("verb", lex.sets["verb"]), ("adjective", lex.sets["adj"]), ("adverb", lex.sets["adv"]),
        ("clausal", set(CLAUSAL.split())), *sorted(habits.items()),
        ("person", lex.nouns_of(18, PERSON, NOT_PERSON)),
        ("group", lex.nouns_of(14, GROUP, "")),
        ("document", lex.nouns_of(-1, DOCUMENT, "")),
        ("adjective", demonyms() - lex.sets["adj"] - lex.sets["noun"] - NOT_DEMONYM
         | set("polish danish afghan roman nazi turkish arab emirati kosovar western".split())),
        ("time", set(TIME.split())), ("number", set(NUMBER.split())),
    ]
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow("id kind match class frame value points example counter note".split())
    out.writerow(["lexicon", "rubric", "lexicon", "", "", "3.0", "", "", "",
                  "Word classes for the grammar, from WordNet; every rubric includes it."])
    number = 0
    for name, words in classes:
        for i, cell in enumerate(cells(words)):
            number += 1
            note = "WordNet 3.0 (lexicon.LICENSE) and hand lists" if number == 1 else ""
            out.writerow([f"W{number:03}", "word", cell, name, "", "", "", "", "", note])
    for number, (lemma, cls, value) in enumerate(lex.forms(), 1):
        note = ""
        if number == 1:
            note = "a verb's third person, past, participle, gerund, - where regular; a noun's plural"
        out.writerow([f"F{number:03}", "forms", lemma, cls, "", value, "", "", "", note])


if __name__ == "__main__":
    main()

"""What verbs say, as a table: the kind of event by verb, particle and object.

A row is ``kind | verbs | words of the object``: without words of an object the verb is
enough. "@name" is a group of such words; after "+" stand words of which the subject or
what follows has one; "break_off" is a verb with its particle. Rows are tried in order,
so what asks for more stands above what asks for less.
"""

from dateline.reading.events_words import word_set

_GROUPS = """
ties: relations ties links
tiesall: relations ties links contacts talks negotiations cooperation trade aid
    assistance visit visits trip flights imports exports dialogue funding loans
    agreement agreements accord treaty invitation shipments deliveries supplies
    membership participation summit meeting support sales sale purchases investment
    accession visas scholarships contracts contract exchange exchanges
    assets power electricity gas water oil fuel supply
envoy: ambassador ambassadors diplomat diplomats envoy envoys attaché attache attachés
    attaches consul consuls charge chargé diplomatic commissioner commissioners nuncio
mission: embassy embassies consulate consulates legation mission chancery residence
    diplomatic
troops: troops forces soldiers army units tanks warships ships fleet navy reservists
    reserves militia peacekeepers battalion brigade division divisions warplanes
    aircraft police troop missiles contingent marines guards military settlements
    settlers artillery guns launchers batteries armour armor gunboats frigates
    submarines helicopters paratroopers commandos garrison armada
restriction: rules rule curbs ban bans sanctions embargo embargoes restrictions curfew
    censorship tariffs emergency law controls restriction limits
blockade: blockade siege roadblocks checkpoints closure border borders crossing
    crossings gates access road roads route routes bridge airspace airport
talks: talks negotiations discussions meeting meetings summit dialogue consultations
    conference session conversations
aid: aid assistance food relief medicine medicines supplies loan loans credit credits
    funds funding grant grants money dollars tons tonnes help donation blankets tents
    equipment grain rice wheat flour water fuel vaccines doctors nurses hospital
    hospitals clinic rescuers scholarships subsidies compensation ambulances
    generators rations shelters seeds fertilizer fertiliser blood bailout
arms: arms weapons weaponry missiles ammunition military jets
agreement: agreement agreements accord accords treaty treaties pact pacts deal deals
    memorandum protocol contract contracts convention understanding truce
asylum: asylum refuge sanctuary
demands: demands demand conditions request requests reforms compromise formula
    concessions concession
people: people prisoners prisoner hostages hostage detainees detainee captives captive
    journalist journalists soldiers pilot pilots crew sailors fishermen activists
    dissidents dissident men women leaders worker workers businessman tourist
    oppositionists opponents opponent tourists nationals citizens citizen reporter
    reporters aid-workers pow pows suspect suspects fighters rebels troops students
    teachers
road: road roads street streets bridge highway traffic railway border entrance port
    embassy flag flags effigy motorway motorways roadway airport runway tracks
alert: alert readiness standby
crowd: demonstrators protesters protestors crowd crowds demonstration
independence: independence government state sovereignty recognition
office: office post presidency chair position
nonmaterial: concern regret anger outrage alarm dismay displeasure worry
    disappointment unease
goodwill: support solidarity gratitude condolences appreciation satisfaction backing
    confidence sympathy hope thanks
computers: computers computer networks network systems website websites servers
town: land town towns city village territory island islands base airport port capital
    province region country strip peninsula
request: request requests appeal appeals offer offers proposal proposals demand
    demands ultimatum plan call calls
goods: electricity gas oil power fuel energy crude coal uranium
membership: membership accession bid candidacy candidature entry
exercise: exercise exercises manoeuvres maneuvers drill drills wargames
plane: missile missiles rocket rockets plane planes jet jets drone drones
presence: access observers inspectors aid convoys journalists
grievance: note protest complaint complaints charges
"""
GROUPS = {
    name: words.split()
    for name, _, words in (
        row.partition(": ")
        for row in _GROUPS.replace("\n    ", " ").strip().splitlines()
    )
}

_ROWS = """
relations.broken | break_off sever cut_off break cut rupture | @ties
relations.suspended | suspend freeze | @ties
relations.restored | restore resume establish normalize normalise re-establish
    reestablish renew improve | @ties
envoy.expelled | expel throw_out declare order_out kick_out | @envoy persona
envoy.recalled | recall withdraw call_home call_back order_home order_back pull_out |
    @envoy
mission.closed | close shut shut_down | @mission
mission.opened | allow let permit + police officers agents | @mission
mission.raided | break_into storm raid enter invade burst_into force_into scale
    overrun attack_into seize occupy search ransack breach | @mission
speech.condemn | summon call_in | @envoy
speech.condemn | protest_to complain_to
asylum.withdrawn | withdraw revoke renounce cancel lift terminate end | @asylum
asylum.granted | grant give offer provide | @asylum
speech.request | seek request ask_for | @asylum
passage.requested | request ask_for seek demand | passage
person.extradited | extradite hand_over turn_over surrender | @people suspect suspects
    man woman men smuggler trafficker fugitive banker killer murderer criminal gunman
    suspected accused
speech.appeal | call_on urge encourage | resolve settle talks dialogue differences
relations.reduced | cut cut_off end halt suspend stop freeze cancel postpone break_off
    call_off discontinue boycott terminate withhold scrap downgrade revoke reduce |
    @tiesall
relations.reduced | withdraw recall | support invitation recognition
coercion.cyber | hack break_into penetrate infiltrate attack | @computers
coercion.cyber | hack
military.withdrawn | withdraw pull_out pull_back evacuate remove redeploy dismantle
    bring_home recall | @troops
military.withdrawn | leave quit vacate exit + troops forces soldiers army peacekeepers
    marines tanks
military.withdrawn | return hand_back hand_over give_back | archives bodies remains
    property land territory artefacts artifacts documents equipment helicopter
military.ceasefire | halt suspend stop end cease pause | bombing shelling attacks
    offensive fighting hostilities raids strikes airstrikes bombardment attack fire
    war
military.ceasefire | declare announce observe sign agree agree_on agree_to accept call
    implement honour honor respect | ceasefire cease-fire truce armistice
aid.access | lift end ease reopen open relax remove | @blockade
aid.access | allow let permit admit | @presence @troops
person.released | allow let permit | go leave return home
agreement.conceded | ease lift relax cancel remove soften rescind repeal abolish drop
    waive overturn | @restriction
agreement.conceded | drop abandon scrap withdraw | plan plans bill proposal tax
    charges
agreement.conceded | accept meet agree_to bow_to yield_to accede_to concede satisfy
    comply_with submit_to grant give_in_to | @demands
agreement.conceded | concede yield bow_to give_in back_down accede_to legalize
    legalise pardon amnesty
person.released | release free hand_back send_home repatriate return liberate | @people
military.withdrawn | hand_back give_back | to
person.released | free
military.disarmed | lay_down surrender hand_in destroy | arms weapons missiles guns
    rifles ammunition landmines
military.disarmed | disarm surrender demobilize demobilise
state.resigned | resign step_down step_aside
state.resigned | quit leave | office post government cabinet
military.withdrawn | cross march roll head + troops soldiers forces tanks army | out
    home
military.withdrawn | end lift | occupation
military.withdrawn | cede relinquish
military.disarmed | give_up turn_in hand_over | arms weapons guns rifles
aid.military.agreed | ratify approve authorize authorise | @arms @troops aid
aid.military.agreed | agree_to reach | sending
agreement.signed | renew extend | @agreement
agreement.signed | sign initial ratify conclude reach strike finalize finalise
    negotiate | @agreement
talks.held | hold open resume renew begin start conduct have attend continue conclude
    complete | @talks
military.shelled | fire launch lob | shells rockets rocket shell missiles mortar
    missile artillery bombs
military.mobilized | deploy mass amass move station concentrate position send dispatch
    reinforce mobilize mobilise muster rush order | @troops
military.mobilized | put place remain be stay | @alert
military.mobilized | mobilize mobilise call_up
military.mobilized | mass amass patrol deploy gather fan_out + police troops forces
    tanks ships army warships soldiers navy
military.mobilized | reinforce fortify strengthen beef_up step_up tighten increase |
    border borders frontier garrison patrols patrol security presence positions checks
military.mobilized | test test-fire | missile missiles warhead rocket
military.mobilized | fire launch conduct carry_out | test
military.mobilized | hold stage conduct begin launch carry_out start | @exercise
military.mobilized | scramble | jets fighters fighter planes aircraft helicopters
military.mobilized | fly sail steam cruise + bombers bomber fighters jets warplanes
    warships warship destroyer submarines submarine frigates | near close toward towards
    along off
military.mobilized | send dispatch move deploy station | carrier warplanes warship
    fleet
aid.military | send supply provide give deliver ship sell donate | @arms
aid.given | send supply provide give deliver donate ship grant extend lend airlift
    channel distribute | @aid
aid.given | open build rebuild | hospital hospitals clinic school schools shelter camp
aid.given | fly travel go head rush arrive + rescue rescuers doctors medics relief
    firefighters nurses surgeons
aid.given | fly ferry rush truck haul | @aid
aid.given | carry bring | relief supplies food medicine blankets tents aid
aid.given | take_in host shelter treat feed rescue evacuate train | refugees victims
    survivors wounded injured soldiers police people migrants patients civilians
aid.given | finance fund | project projects road dam school hospital
agreement.conceded | pay | compensation reparations damages
agreement.promised | offer | million billion
aid.given | give lend provide grant donate pay | million billion
aid.given | hand_out distribute release | @aid
agreement.promised | approve vote authorize authorise | @aid
aid.given | donate aid assist airlift airdrop
aid.given | drop parachute fly_in | @aid
aid.given | forgive cancel write_off | debt debts loan loans
aid.cooperation | supply provide deliver export sell | @goods
talks.mediated | mediate broker arbitrate intercede
talks.mediated | host organize organise sponsor | @talks
talks.phone | telephone phone
talks.visit | visit tour
talks.visit | arrive travel fly pay go come return + visit talks officials delegation
    president minister premier envoy envoys mediators negotiators secretary leader
talks.visit | welcome greet receive | welcome president minister leader premier king
    delegation chancellor leader
talks.held | exchange | views
talks.held | shake | hands
talks.held | gather assemble convene + leaders ministers presidents delegates officials
    chiefs heads | summit talks conference meeting
talks.held | sit_down | with talks discuss negotiate talk
talks.held | sit_down + negotiators officials diplomats ministers leaders delegations
    presidents envoys
talks.mediated | shuttle | between
talks.mediated | act serve | mediator go-between intermediary
speech.threat | meet_with answer_with | force retaliation
talks.held | meet confer negotiate consult discuss talk_to talk_with speak_to
    speak_with talk
military.joint | deploy exercise train_with patrol | together joint jointly
aid.cooperation | cooperate collaborate team_up join_forces work_with
person.released | exchange swap | prisoners captives bodies
aid.cooperation | share | with
aid.cooperation | join | operation force mission effort efforts patrol hunt search
aid.cooperation | resume open reopen restore launch start begin | flights air railway
    ferry trade pipeline joint
aid.cooperation | share exchange | intelligence information technology data pictures
    images expertise
aid.cooperation | import export trade_with buy sell | from to
person.extradited | extradite
speech.praise | send convey extend offer | congratulations condolences greetings
speech.praise | praise commend hail applaud congratulate laud salute compliment
    admire cheer extol
speech.praise | welcome express voice | @goodwill decision agreement move step efforts
    proposal
support.given | support back endorse defend champion recognize recognise forgive thank
    apologize apologise stand_by side_with lobby_for campaign_for uphold
support.given | vote speak_out come_out speak_up | favour favor defence defense
support.given | ratify approve | @membership
support.given | lend offer give voice pledge declare | support backing endorsement
    blessing solidarity
support.given | pay | tribute
support.given | stand_with
post.conferred | hand appoint elect | @office chairman
speech.refuse | fail | agree agreement reach reply respond
speech.refuse | reject refuse decline rebuff balk_at dismiss rule_out veto oppose spurn
    turn_down defy snub disregard repudiate resist shun rebut balk turn_away
    contradict scorn deride override overrule
speech.refuse | brush_aside brush_off vote_down shrug_off wave_away
speech.refuse | walk_out storm_out pull_out withdraw | talks meeting negotiations
    conference
speech.refuse | vote | against
speech.refuse | say | no
speech.refuse | ignore deny | @request entry visa visas admittance permission
speech.threat | threaten menace
speech.threat | issue give deliver send | ultimatum threat warning
speech.threat | reserve | right
speech.threat | give set | hours deadline
speech.threat | warn | of that against would will if not
speech.threat | warn
military.invaded | cross_into march_into advance_into roll_into push_into pour_into
    drive_into + troops forces soldiers tanks army
protest.held | demonstrate rally march picket riot
protest.held | go call stage hold | strike sit-in sit-down hunger
protest.held | throw hurl | stones rocks bottles eggs firebombs
protest.held | walk_off stop down | job work tools
protest.held | surround | parliament palace building headquarters
protest.held | gather converge chant surround + demonstrators protesters crowd crowds
    crowds activists students protestors
protest.held | strike walk_out + workers union unions miners teachers drivers
protest.held | protest
protest.held | block burn occupy obstruct blockade | @road
protest.held | burn | tyres tires effigies
protest.held | clash fight scuffle + students protesters demonstrators protestors youths
    strikers | police
protest.held | take | streets
protest.held | boycott | session vote election elections parliament poll
speech.condemn | lodge file make issue deliver present send hand | @grievance
speech.condemn | express voice | @nonmaterial
speech.condemn | condemn denounce criticize criticise deplore rebuke decry slam chide
    castigate assail lambast lambaste berate complain disapprove reprimand censure
    scold denigrate attack_verbally lash_out hit_out
speech.accuse | accuse blame allege charge fault implicate suspect sue
speech.condemn | brand call label term | traitor liar aggressor terrorist terrorists
    unacceptable illegal shameful
speech.condemn | speak_out_against rail_against
legal.investigated | put place | investigation inquiry
legal.investigated | investigate probe
legal.convicted | convict
legal.convicted | sentence
legal.convicted | try | trial court treason charges murder
legal.convicted | jail imprison | years months
coercion.restricted | impose order declare clamp slap | curfew
sanctions | impose slap tighten extend apply enforce | @restriction
sanctions | sanction embargo blacklist
person.deported | deport
person.expelled | expel evict banish order_out force_out throw_out drive_out
    kick_out
relations.reduced | ban block bar prohibit | imports exports flights investment
    investments trade sales
speech.refuse | block bar stall hold_up obstruct | @membership
coercion.restricted | ban outlaw prohibit bar restrict censor curb close seal shut
    block blockade isolate cordon_off curtail
state.exception | declare impose proclaim | emergency exception curfew martial
military.attack | raid | @town towns villages camp camps bases hideouts
person.arrested | arrest detain jail imprison round_up capture apprehend intern
    take_into | @people
person.arrested | arrest detain jail imprison round_up apprehend intern
coercion.restricted | jam | broadcasts broadcast signals radio signal
coercion.used | use fire | gas teargas cannon batons
coercion.used | demolish bulldoze uproot | house houses home homes trees crops
coercion.used | turn_back
coercion.used | force order compel coerce pressure oblige crack_down harass intimidate
    suppress repress suspend dissolve persecute disperse
coercion.seized | seize | ship ships boat boats vessel vessels tanker trawler land
    farm property
person.seized | seize | @people
coercion.seized | seize confiscate impound expropriate nationalize nationalise
    requisition intercept search board
person.transferred | escort transfer take move fly bring | prison jail custody cell
person.extradition | face | extradition
relations.strained | be put set remain | odds throats loggerheads
person.arrested | hold keep take | custody hostage hostages prisoner captive detention
    shields
person.seized | kidnap abduct drag_out take_hostage hijack snatch
person.tortured | torture
person.beaten | strike hit kick | head face stomach ribs
person.beaten | beat punch club maul manhandle
military.invaded | capture retake conquer overrun | @town
military.invaded | invade occupy annex
military.standoff | face confront | each other border
military.airstrike | bomb strafe pound hit strike attack raid + aircraft warplanes
    jets planes helicopters helicopter bombers drone drones warplane
coercion.seized | raid | office offices house home homes headquarters newspaper church
    mosque shop
military.shelled | shell bombard mortar pound
military.bombing | detonate explode blow_up go_off + bomb bombs device mine grenade
    car explosives
military.bombing | bomb plant | bomb car mine explosives
military.airstrike | bomb
military.fighting | fight battle combat | fighters troops forces army war rebels each
    soldiers battle
military.fighting | clash skirmish
military.fighting | open exchange | fire
military.fighting | fire_on fire_at shoot_at shoot open_fire down
person.killed | die perish | bombing attack ambush raid shelling blast explosion
    airstrike fighting clash clashes
person.killed | gun_down blow_up poison stab hang behead kill assassinate execute
    murder slay massacre lynch slaughter
military.attack | set | fire ablaze
military.attack | stone ram fire_upon wipe_out torpedo pillage maim
military.attack | attack assault wound injure ambush storm strike hit ravage torch
    sabotage raid destroy sink rape retaliate
relations.reduced | boycott
agreement.promised | offer | @aid talks help support compromise truce concessions
    cooperation aid peace
agreement.promised | offer | <verb>
agreement.promised | agree promise pledge consent accept vow volunteer propose
    guarantee assure
agreement.promised | willing ready prepared
talks.visit | due + visit talks summit
agreement.promised | commit undertake | to
speech.demand | demand insist
speech.request | sign submit hand deliver | petition
speech.request | want tell expect advise instruct need | <inf>
speech.request | want need | help aid support mediation talks assistance troops
speech.request | send | appeal request
speech.request | push_for lobby press_for
speech.request | ask urge request appeal call_for call_on implore beseech beg plead
    seek press invite petition exhort entreat
military.withdrawn | withdraw retreat pull_out pull_back
military.joint | join participate | deployment exercise exercises fleet manoeuvres
    operation operations patrol patrols
"""

TABLE = tuple(_ROWS.replace("\n    ", " ").strip().splitlines())

# Take their kind from an event noun that they govern: "launched an attack on".
WIDE = word_set(
    """
    reiterate repeat launch carry_out hold issue make give open stage conduct begin
    start resume renew continue mount pay lead extend reach conclude undertake do
    deliver commit declare offer perform suffer send receive order step_up speed_up
    accelerate intensify file complete have engage announce express set_up attempt
    try sustain endure
    """
)
SPEAKING = word_set(
    """
    say tell report announce add state declare note explain claim suggest confirm
    reiterate quote maintain stress argue recall remark comment believe think write
    disclose reveal acknowledge admit describe observe predict indicate emphasize
    emphasise tweet reply
    """
)
PLAIN = word_set(
    """
    be become have do make take get give put set keep let go come bring leave hold
    begin start continue stop try attempt seek want wish hope intend plan aim need
    decide help manage learn know see find show consider expect follow lead include
    involve remain stay seem appear happen occur result cause mean live work use add
    call name join win lose score play beat draw run walk move turn return bear die
    grow fall rise increase decrease produce export import buy sell pay cost spend
    build create develop form found establish publish print write read sing paint
    record film star study teach graduate tear marry divorce retire serve represent
    feature contain cover stretch border flow cross link connect separate lie rank
    compete finish qualify host tour perform enjoy love like prefer offer share cook
    serve taste eat drink travel fly drive sail arrive depart meet open close reach
    speak discuss cut hit strike fight lift raise drop carry throw catch hear feel
    watch look ask answer agree enter flee escape wait end complete fail succeed
    survive suffer face prove cite base charge lodge sign improve secure undermine
    erupt flare rage collapse intensify subside
    hammer work_out spark threaten depend worsen prompt lead
    """
)
# Said of somebody after "be", they lead to an infinitive as verbs do.
ADJECTIVES = frozenset({"willing", "ready", "prepared", "due"})
# Said by one of another, they are a charge: "said that Chad was arming rebels".
CHARGES = word_set(
    """
    violate breach flout harbour harbor sponsor sabotage incite provoke meddle
    interfere lie arm smuggle infiltrate plot abet
    """
)

"""The small words of English that a clause is cut by, and nouns by what they stand for.

Closed classes: articles, prepositions, conjunctions, auxiliaries; names of days; nouns
of persons and bodies that act for a state, and of those that are somebody else's.
"""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for asking whether one is among them."""
    return frozenset(text.split())


DETERMINERS = word_set(
    """
    the a an this these those some any each every all both no its his her their our
    my your another several many few such more most other one two three four five
    six seven eight nine ten dozens hundreds thousands first second third
    """
)
# Of these a noun group begins anew wherever one stands.
OPENING = word_set(
    """
    the a an this that these those its his her their our my your some any each every
    no another all both
    """
)
POSSESSIVES = word_set("its his her their")
PREPOSITIONS = word_set(
    """
    of in on at to for from with by against into over under between among about
    after before during since until till through throughout across near toward
    towards within without upon amid amidst despite behind beyond along alongside
    around inside outside onto off via per like as than including following
    concerning regarding besides except unlike versus above below pending
    """
)
# What follows is when, why or by whom told: never whom it is done to.
ADJUNCTS = word_set(
    """
    after before during since until till despite amid amidst without like as than
    following pending regarding concerning about under besides except unlike through
    throughout within including via per near along around according due owing thanks
    """
)
# May begin a clause as well: "after Sudan captured it".
CLAUSE_OPENERS = word_set("after before since until till as than")
SUBORDINATORS = word_set(
    """
    that if when while because although though unless whereas whether where why how
    once lest so whenever wherever
    """
)
CONDITIONS = word_set("if unless whether lest")
RELATIVES = word_set("who which whom whose")
CONJUNCTIONS = word_set("and or but nor plus yet &")
PRONOUNS = word_set(
    "it he she they we i you him them us me itself themselves himself herself there"
)
BE = word_set("be is are was were been being am")
HAVE = word_set("have has had having")
DO = word_set("do does did")
MODALS = word_set("will would shall should can could may might must cannot")
FUTURE = word_set("will would shall")
DUTY = word_set("must should")
MAYBE = word_set("may might could can would")
NEGATIONS = word_set("not never neither nor no")
ADVERBS = word_set(
    """
    also again already just still now then soon once ever even only almost nearly
    about yet today yesterday tomorrow tonight here back away together instead later
    earlier often always sometimes recently since ago far further however moreover
    meanwhile therefore thus twice rather quite very too well
    """
)
PARTICLES = word_set("up out off down away back forward apart aside")
NOT_ADVERBS = word_set(
    "family ally italy july supply reply assembly monopoly rally only daily weekly "
    "early "
    "sicily emily kelly billy"
)
TIMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march
    april may May june july august september october november december today yesterday
    tomorrow tonight week weeks month months year years day days night nights
    morning afternoon evening weekend hour hours minutes
    """
)
# Somebody else's: "a U.S. ally" is not of the United States.
RELATIONAL = word_set(
    """
    ally allies neighbor neighbors neighbour neighbours enemy enemies rival rivals
    foe foes partner partners opponent opponents colony protectorate friend friends
    """
)
MISSIONS = word_set(
    "embassy embassies consulate consulates legation mission missions chancery "
    "residence"
)
ROLES = word_set(
    """
    president presidents premier minister ministers ministry leader leaders king
    queen prince emir sultan sheikh chancellor secretary official officials
    government governments regime administration authorities authority parliament
    congress senate cabinet police army military troops forces soldiers navy
    warplanes aircraft jets guards militia rebels guerrillas fighters militants
    gunmen insurgents ambassador ambassadors diplomat diplomats envoy envoys
    negotiator negotiators delegation spokesman spokeswoman spokesperson commander
    general generals officer officers agents court courts judge prosecutors republic
    state nation country people citizens civilians refugees migrants demonstrators
    protesters protestors students workers chief head director consul governor mayor
    senator lawmaker activist founder dictator journalist candidate teacher captain
    colonel pilot colleague counterpart ruler pope dictatorship settlers hackers
    crowds teachers miners supporters farmers residents inhabitants fishermen
    lawmakers deputies opposition party coalition junta leadership side assembly
    council commission commissioner movement front command corps department bank
    delegates house fleet
    """
)
GOVERNING = word_set(
    """
    government regime administration authorities president premier leadership rulers
    junta dictatorship
    """
)
BETWEEN = word_set(
    """
    talks relations ties border war conflict dispute negotiations summit treaty
    agreement accord pact fighting clashes clash tensions meeting
    """
)
# Stand before a state's name without making it a person's.
BEFORE_STATES = word_set(
    """
    north south east west northern southern eastern western central upper lower new
    communist nazi imperial neighboring neighbouring soviet mr mainland inner outer
    revolutionary democratic royal greater
    """
)
# Act without a will: what they strike, nobody attacked.
NATURE = word_set(
    """
    storm storms cyclone hurricane typhoon tornado earthquake quake tsunami flood
    floods drought snow rain rains heat wave fire fires wildfire disease virus
    epidemic outbreak cholera locusts cold front fog lightning volcano ash landslide
    frost plague famine winter summer monsoon wind winds avalanche blizzard
    """
)
# Two of the first or second, one with one of the third, or three of the third: sport.
SPORT = word_set(
    """
    goalkeeper striker wicket wickets innings semi-final semi-finals quarter-final
    quarterfinal semifinal qualifier playoff championship championships tournament
    olympics olympic rugby cricket soccer tennis handball hockey midfielder referee
    penalties marathon sprinters medal relay jockey peloton world-cup batsman
    footballers goals skiers swimmers batsmen bowler
    """
)
FIELD = word_set(
    "cup match league coach half goal goals captain scored players player side"
)
SPORTY = word_set(
    """
    cup final match team league coach half game title race goal goals captain win
    beat lost draw score scored players player finals championship friendly
    """
)
# "The Russian language" is nobody.
CULTURAL = word_set(
    """
    language languages word words name names song songs music film films movie
    cuisine food dish restaurant wine beer literature culture novel art history
    poetry coast accent descent origin dialect grammar alphabet recipe winter summer
    coastline economy
    """
)
# What they are about is their subject, not what happens: "a film about the war".
WORKS = word_set(
    """
    film films movie movies documentary documentaries book books novel novels play
    plays musical opera operas song songs poem poems painting paintings exhibition
    exhibitions exhibit museum museums series memoir memoirs biography biographies
    essay essays thesis course courses lecture lectures textbook textbooks
    photograph photographs photo photos comic comics ballet drama thriller comedy
    memorial monument monuments statue history histories study studies chapter
    chapters podcast magazine
    """
)
# They travel, and win and lose, for themselves: what they do is no state's doing.
PRIVATE = word_set(
    """
    orchestra band choir singer singers team company theatre theater troupe circus
    musician musicians artist artists comedian dancer dancers pianist violinist
    tourist tourists visitor visitors fan fans pilgrim pilgrims actor actors actress
    writer writers author poet poets painter painters novelist composer player
    players coach striker swimmer swimmers runner runners cyclist cyclists climber
    climbers skier skiers boxer boxers athlete athletes sprinter chef chefs model
    models restaurant restaurants airline airlines bank banks manufacturer
    manufacturers retailer retailers brewer brewers carmaker carmakers firm firms
    companies maker makers growers grower exporters importers club clubs
    champion champions golfer jockey family couple woman
    bird birds backpackers traveller travellers travelers explorer explorers
    botanist geologist geologists scientist scientists
    """
)
# What leads to an infinitive and makes it something not (yet) done.
CONTENT = word_set(
    """
    plan plans offer offers refusal threat threats promise promises proposal
    proposals decision right demand demands need call calls readiness willingness
    ability pledge agreement pact deal request appeal order orders intention desire
    bid power authority ultimatum failure attempt attempts effort efforts
    """
)
# Whose object does what the infinitive says: "urged Chad to leave".
MEANING = word_set(
    "plan intend want hope wish aim mean prepare seek plot conspire scheme consider"
)
HANDING_ON = word_set(
    """
    ask urge request tell order force compel oblige allow let permit help want
    expect send invite encourage persuade press warn call appeal instruct advise
    need get enable push lead demand authorize authorise pressure beg
    """
)
OPPOSITION = word_set(
    "opposition oppositionists oppositionist dissidents dissident opponents rebels"
)
TOWNS = word_set(
    """
    city town village port region province district northern southern eastern
    western central capital border coastal
    """
)
LOCATIVES = word_set("in at outside near across inside around throughout through")

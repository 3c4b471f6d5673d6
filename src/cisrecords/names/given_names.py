"""Given names that languages write too differently for rules of spelling.

Source: the given names of Wikidata (CC0), as collected in the name data of rigour 1.3.0 (MIT).
Every two names of a row stand together in an entry there. Names are in rough plain Latin.
"""

__all__ = ["GIVEN_NAMES"]

GIVEN_NAMES = """
    vladimir volodimir uladzimir uladimir wlodzimierz vladimer vladimirs
    nikolai mikola mikolai mikalai mikolaj nicolae nikolae nikola niculae nikoloz nikolas
    mihail mihailo mihal mihai mikheil miheil michael mikhal mihas mikael
    sergei sergi serhi siarhei serhei sergiu serge serjo sergio sierhei
    aleksandr oleksandr aliaksandr alaksandr aleksander alexandru aleksandru aleksandre aleksandar alexandre aleko
    aleksei oleksi aliaksei alaksei alexei alexi alexis
    andrei andri andrzej andrej andre andreas
    dmitri dmitro dmitry dzmitri dzmitry dumitru dimitri dimitry dimitar demetre
    evgeni yevgeni evhen yevhen ievhen eugeniu eugen yauhen iauhen iauheni yauheni evgenia eugene eugenio
    georgi heorhi gheorghe georgiy giorgi iorhi george gheorghi geworg gevorg gueorgui
    grigori hrihori rihor rihori grigore grigor grzegorz hrihor gregory
    gennadi hennadi henadz genadz genadi hienadz henadi
    petr piotr petro petru piatro pyotr peter petre piatr petar
    pavel pavlo paval paul pavle pavlos
    vasili vasil vasyl vasile vasyli basil vasilio
    ivan ioan ion jan ivane iwan ioane yan
    iuri yuri iury jury iura iurie iure
    igor ihor ihar igar
    oleg oleh aleh alih
    iakov yakov iakiv yakiv iakub yakub
    ilia illia ilya ilie ilja elias
    leonid leanid leonida
    stanislav stanislau stanislaw
    viacheslav viachaslau vyacheslav wiaczeslaw venceslav
    iaroslav yaroslav iaraslau yaraslau jaroslaw
    viktor victor viktar wiktor
    vitali vital vitaly vitaliu vitalie
    valeri valer valeriu valery valerie valeryi
    anatoli anatol anatole anatolie anatoliu
    arkadi arkadz arkady
    fedor fiodor fodor fiodar feodor teodor fedir theodor
    stepan stefan stephan stsiapan stepane scepan step
    konstantin kostiantin kanstantsin konstantine constantin kanstantin
    kiril kirilo kirill kyrylo kiryla
    timofei timofi tsimafei timothy tymofiy
    filip filipp pilip pylyp philip
    roman raman
    semen semyon siamion semion simon simion sjamjon
    sofia sofiia sophia safia
    elena olena alena helena iliana elene ilena
    ekaterina kateryna katerina katsiaryna ecaterina iekaterina catherine ekaterine
    anna hanna ana anne ganna hana
    irina iryna irena irine
    julia yulia iulia yuliia juliya iuliia iulija
    natalia nataliia natalya nataliya natallia nathalie
    maria mariia marija maryia mariya mary
    tatiana tetiana tatsiana tetyana tania
    nadejda nadia nadiia nadzeia nadeia nadezhda
    olga olha volha olja
    oksana aksana xenia kseniia ksenia
    svetlana svitlana sviatlana
    liudmila lyudmila liudmyla ludmila ludmyla
    galina halina halyna
    zinaida zinayida
    larisa larysa
    david davit davith davud daud davyd
    hasan gasan khasan hassan
    husein gusein hussein khusein huseyn hossein
    muhammad muhammed mohammed magomed muhamed mukhamed mammad mamed mehmet mamad muhammet magomet mahomed mohamed
    ahmad ahmed akhmed akhmad ahmet ahmat
    mahmud makhmud mahmoud mehmud
    heidar geidar haidar gaidar
    hamid gamid khamid
    ibrahim ibragim ibrohim ebrahim
    iusif iosif yusuf iosip iosef iusup iusuf joseph josif yosif
    ismail ismoil ismayil
    ilham ilhom ilkham
    shavkat shevket shaukat
    rustam rustem
    jafar jabar dzhafar cafar jafer
    ali aly
    islam islom
    abdulla abdullo abdullah abdallah
    rahim rakhim
    karim kerim
    said sayid saiid seyid
    jamal jamil
    serzh serj serge
    hovhannes ovanes ogannes hovanes ovhannes hovannes
    haroutiun arutiun harutiun artin
    hrant grant
    hakob akop iakob hagop
    gagik
    zurab
    vahtang vakhtang
    mikhail
    levon leon
    hrachya grachia
    artashes
    ruben reuben
    eduard edvard edward
    robert
    emomali imomali
    nursultan
    serik
    arseni arsen
    boris barys borys
    gleb hlib hleb
    makar
    maksim maxim maksym maxime
    matvei matvi matthew matei
    mstislav
    nikita mikita mykyta
    prokofi prokip
    rostislav rastsislau rostyslav
    sviatoslav
    taras
    trofim
    trifon
    vsevolod usevalad
    zahar zakhar
    denis dzianis denys dionis
    danil danilo danila daniel danilio danylo
    bogdan bohdan bahdan
    anton antin antoni
    artem artsiom artiom artom
    efim iefim ihim iuhim yukhym
    egor iegor iehor yahor iegori
    lev leu
    luka lukas
    mark marko
    nazar
    ostap astap
    pantelei panteleimon
    rodion radion
    savva sava
    terentie terenti
    tihon tsihan
    ustin justin
    valentin valiantsin valentyn
    veniamin beniamin
    zenon ziianon
    ignat ihnat ignati
    emelian omelian iemelian
    nestor
    """

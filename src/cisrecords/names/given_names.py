"""Given names, a row each, in forms that rules of spelling do not join.

Source: the given names of Wikidata (CC0), as collected in the name data of rigour 1.3.0 (MIT).
The names of a row stand together in its entries; two rows are
two names, however similar. Names are folded; of
names with equal sounds one stands here.
"""

__all__ = ["GIVEN_NAMES"]

GIVEN_NAMES = """
    vladimir volodimir uladzimir uladimir vlodzimierz vladimer vladimirs
    nikolai mikola mikolai nikolae nikola nikulae nikoloz
    mihail mihailo mihal mihai miheil michael mihas mikael michail
    sergei sergiu sergio sierhei
    aleksandr aleksandru aleksandre aleksandar aleko
    aleksei aleksis
    andrei andrzei andre andreas
    dmitri dmitro dzmitri dumitru dimitri dimitar demetre
    evgeni evhen eugeniu iauhen iauheni eugene
    georgi george giorgi iorhi gevorg gueorgui
    grigori rihor rihori grigore grigor grzegorz gregori
    gennadi henadz hienadz
    petr petro petru peter
    pavel pavlo paul pavlos
    vasili vasil vasile basil
    ivan ioan ion jan ivane ioane
    iuri juri iurie iure
    igor
    oleg alih
    iakov iakiv iakub
    ilia ilie ilja elias
    leonid leonida
    stanislav
    viacheslav viakzeslav venseslav
    iaroslav jaroslav
    viktor
    vitali vital vitaliu vitalie
    valeri valer valeriu valerie
    anatoli anatol anatole anatolie anatoliu
    arkadi arkadz
    fedor feodor teodor fedir theodor
    stepan stefan stephan stsiapan stepane ssepan step
    konstantin kostiantin kanstantsin konstantine
    kiril kirilo
    timofei tsimafei timothi
    filip pilip philip
    roman
    semen simon sjamjon
    sofia sophia
    elena olena helena iliana
    ekaterina katerina katsiarina katherine
    anna hanna
    irina irena
    julia iulia iulija
    natalia nathalie
    maria marija mari
    tatiana tatsiana tania
    nadejda nadia nadzeia
    olga volha olja
    oksana ksenia
    svetlana svitlana
    liudmila
    galina
    zinaida
    larisa
    david davit davith davud daud
    hasan
    husein hossein
    muhammad mohammed mammad mehmet muhammet magomet
    ahmad ahmet
    mahmud mahmoud
    heidar haidar
    hamid
    ibrahim ebrahim
    iusif iosif iusuf iosip iosef iusup joseph josif
    ismail
    ilham
    shavkat
    rustam
    jafar jabar kafar
    ali
    islam
    abdulla abdullah abdallah
    rahim
    karim
    said seid
    jamal jamil
    serj
    hovhannes ovanes ogannes hovanes ovhannes
    haroutiun arutiun harutiun artin
    hrant
    hakob akop iakob hagop
    gagik
    zurab
    vahtang
    levon leon
    hrachia
    artashes
    ruben reuben
    eduard edvard
    robert
    emomali imomali
    nursultan
    serik
    arseni
    boris
    gleb hlib
    makar
    maksim maksime
    matvei matthev matei
    mstislav
    nikita mikita
    prokofi prokip
    rostislav rastsislau
    sviatoslav
    taras
    trofim
    trifon
    vsevolod usevalad
    zahar
    denis dzianis
    danil danilo daniel
    bogdan
    anton antin antoni
    artem artsiom
    efim ihim iuhim
    egor iahor egori
    lev
    luka lukas
    mark marko
    nazar
    ostap
    pantelei panteleimon
    rodion
    savva
    terentie terenti
    tihon tsihan
    ustin justin
    valentin valiantsin
    veniamin beniamin
    zenon
    ignat ignati
    emelian omelian
    nestor
    emin
    amin
    elman
    elmar
    eldar
    elvin
    ramin
    ramil
    ramiz
    rafael
    rafik
    farid
    farhad
    fuad
    samir
    karen
    karo
    armen
    artur arthur
    artak
    aram
    ara
    ashot
    vahan
    vahe
    vardan vartan
    tigran
    suren
    samvel
    gurgen
    alina
    elina
    alla
    inna
    nina
    vera
    lidia
    raisa
    tamara
    zoia
    berik
    erik
    timur temur
    erlan
    ermek
    marat
    murat
    nurlan
    ruslan
    arslan
    kairat
    kanat
    talgat
    almazbek
    almaz
    azamat
    aibek
    nurbek
    vladislav uladzislav uladislav volodislav vladislovas
    vlad
    rostom
    iana
    ianina
    diana
    dina
    dinara
    gulnara
    zarina
    karina
    marina
    darina
    daria
    valentina
    viktoria
    aleksia
    pavlina
    romana
    stefania
    bogdana
    stanislava
    iaroslava
    valeria
    """

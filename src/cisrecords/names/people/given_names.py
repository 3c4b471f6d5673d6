"""Given names, a row each, in forms that rules of spelling do not join.

Source: the given names of Wikidata (CC0), as collected in the name data of rigour 1.3.0 (MIT).
Every name of a row was looked for in that data: it stands, folded and by its sounds, in one entry
with another name of the row, or both stand on record for one person. These do not, and are from
Wikipedia: Romanian name, Eugene (given name), George (given name), Nicholas,
Oleg, Джафар; Dumitru and Dimitar from slezyczenia.pl, Gevorg from wiki-otvet.ru, Grigor from
onomasticsoutsidethebox.wordpress.com, Alexandru from teuta.org, Yusif from namepedia.name.

Two rows are two names, however similar. Names are folded; of names with equal sounds one stands
here.
"""

__all__ = ["GIVEN_NAMES"]

GIVEN_NAMES = """
    vladimir volodimir uladzimir vladimer vladimirs
    nikolai mikola mikolai nikolae nikola nikoloz
    nikol
    mihail mihailo mihal mihai miheil michael mihas mikael michail
    sergei sergiu sergio
    aleksandr aleksandru aleksandre aleksandar
    aleksei
    andrei andrzei andreas
    dmitri dmitro dzmitri dumitru dimitri dimitar
    evgeni evhen eugeniu iauhen iauheni eugene
    georgi george giorgi gevorg gueorgui
    grigori rihor grigore grigor gregori
    gennadi henadz hienadz
    petr petro petru peter
    pavel pavlo paul
    vasili vasil vasile basil
    ivan ioan ion jan ivane ioane
    iuri juri iure
    igor
    oleg alih
    iakov iakiv
    ilia ilie ilja
    leonid leonida
    stanislav
    viacheslav viakzeslav
    iaroslav jaroslav
    viktor
    vitali vital
    valeri valerie
    anatoli anatol anatole
    arkadi arkadz
    fedor feodor teodor fedir theodor
    stepan stefan stephan stsiapan stepane ssepan
    konstantin kostiantin kanstantsin konstantine
    kiril kirilo
    timofei tsimafei
    filip pilip philip
    roman
    semen simon
    sofia sophia
    elena olena helena
    ekaterina katerina katsiarina katherine
    anna hanna
    irina irena
    julia iulia
    natalia
    maria marija mari
    tatiana tatsiana tania
    nadejda nadia nadzeia
    olga volha olja
    oksana
    svetlana svitlana
    liudmila
    galina
    zinaida
    larisa
    david davit davud daud
    hasan
    husein hossein
    muhammad mohammed muhammet magomet
    ahmad ahmet
    mahmud mahmoud
    heidar haidar
    hamid
    ibrahim
    iusif iosif iusuf iosip iosef joseph josif
    ismail
    ilham
    shavkat
    rustam
    jafar jabar
    ali
    islam
    abdulla abdullah abdallah
    rahim
    karim
    said seid
    jamal
    serj
    hovhannes ovanes ogannes
    arutiun harutiun
    hrant
    hakob hagop
    gagik
    zurab
    vahtang
    levon leon
    hrachia
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
    matvei
    mstislav
    nikita mikita
    prokofi
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
    anton
    artem artsiom
    efim iuhim
    egor iahor egori
    lev
    luka
    mark marko
    nazar
    ostap
    pantelei
    rodion
    savva
    terenti
    tihon
    valentin valiantsin
    veniamin beniamin
    zenon
    ignat
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
    vardan
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
    timur
    erlan
    ermek
    marat
    murat
    nurlan
    ruslan
    arslan
    kairat
    kanat
    azamat
    vladislav uladzislav volodislav
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

"""First names (förnamn) that people in Sweden commonly bear: what tells «Karin Boman» from «Norra Hamnen».

The most common names of the lists of Statistics Sweden, of all ages, and names that are common among people with
roots in the countries that most immigrants came from. A person whose first name is missing here is still found by
other signs.
"""

from __future__ import annotations

FIRST_NAMES = frozenset(
    """
aamir aaron abbas abdi abdirahman abdul abdulla abdullah abebe abigail abraham achmed ada adam adela adele adelina
aditi adnan adrian agaton agda agnes agneta agnieszka ahmad ahmed aida aidan aila aina aino aishwarya ajay ajla akash
aksel alan alba albert albin alejandro alen alex alexander alexandra alexandru alfons alfonso alfred algot ali alice
alicia alina alireza allan alma almaz alva alvar alvaro alvin amalia amanda amanuel amar amelia amelie amina amir
amira amit ana ananya anastasia anders andrea andreas andrei andrej andres andrew andrzej andré anette angela angelica
angelika anil anita anja anjali ankit ann anna anna-karin annbritt anne anneli annelie annette annica annicka annie
annika anniken ansgar antero anthony anton antonia antonio antti anwar arash ari arja arjun arlene arman armin arne
aron arshia arthur arto artur arturo arun arvid arya ashkan ashok asif asma asmaa asta aster astrid august augusta
aulis aurora axel ayan aylin ayse aysha azad azar aziz babak bahar bahram barbara barbro barry bashar beata beatrice
beatriz becky behnam behrouz ben bengt benjamin berit bernardo bernhard bernt bert berta bertil beth bianca bibbi bibi
bilal binh biniam birger birgit birgitta birthe bjarne björn bo bodil boel bogdan bojan boris bosse brandon branko
brian britt britta brittmarie bror bruce bruno burak börje caitlin cameron camilla camilo carin carina carita carl
carla carlos carmen carola carolin carolina caroline caspar casper cassandra catarina caterina catharina catherine
cathrine catrin cecilia celine cem cesar chad charles charlie charlotta charlotte chatarina chelsea chen chloe chris
christel christer christian christina christine christofer christoffer christopher cilla claes claire clara claudia
claudio colin conny consuelo corina cornelia craig crister cristian cristina cristobal curt curtis cynthia dag daga
dagmar dagny dale dalia damir dan dana daniel daniela daniella danijel danuta darius dariush dariusz darko darren dave
david davor dawit deborah declan deepak dejan denise deniz dennis derek desmond diana diane dick didrik diego dilan
dino disa ditte divya dolores donald dora doris dorota dorotea dorothy douglas dragan dragana drago duncan dung dusan
dušan dylan ebba ebbe ece eddie edgar edin edit edith edla edmond edmund eduard eduardo edvard edvin edward edwin eero
egon ehsan eila eileen eilert einar eino eira eivor ekaterina elaine elena eleonor eleonora elham elias elif elin
elina elinor elis elisa elisabet elisabeth elise elizabeth ella ellen ellinor elliot elly elmer elof elsa elsie elvan
elvin elvira elvis emanuel embla emelie emerson emil emilia emilie emilio emily emir emma emmy emre enar enna enrico
enrique eric erica erik erika erkki erland erling ermias ernst esbjörn esko esma esra essi esteban estelle ester
esther ethel eugen eugenia eva evalena evelina evert evy ewan eyob fabian fadi fadumo fahad faisal fanny farah farhad
farid faris farshad farzad fatemeh fatih fatima fatma fatuma fausto fazal federico felicia felipe felix feng ferdinand
fereshteh fernanda fernando fia filip filipp filippa filmon fiona firouzeh flora folke frances francis francisca
francisco frank frans franz fred freddie freddy fredric fredrik fredrika freja freweini frida frideborg fritiof
fritjof fritz furkan gabriel gabriella gabrielle gail ganesh gareth gary gaurav gavin gemma geoffrey georg george
georgios gerald gerd gerda gerhard germund gert gertrud gerty gideon gillian gisela giuseppe gizem glenn gloria golnaz
gonzalo goran gordana gordon graciela graham grazyna greger gregor greta grete grzegorz gudmund gudrun guillermo
gulalai gull gun gunbritt gunde gunhild gunilla gunlög gunn gunnar gunnel gunvi gunvor gustaf gustav gustavo guy göran
görel gösta göte gül güler habib habiba habtom hadi hadis hafsa haidar hakan hala halima halina hamid hamza hamzah
hana hanan hani hanna hannah hannele hannes hannu hans hao harald harper harriet harry hasan hassan hatice hatidže
heather hector hedda hedvig heidi heikki helen helena helene helga helge helmer helmi helmut henning henny henri
henric henrietta henrik henry henryk herbert herman hernan hiba hieu hilal hilary hilda hilding hildur hilkka hillevi
hilma hina hjalmar hjördis hoda holger hosein hossein howard hugh hugo huong husein hussain hussein håkan ian iben
ibrahim ida ifrah ignacio igor ilhan ilir ilkka ilona ilse iman imran ina inez inga ingalill inge ingeborg ingegerd
ingegärd ingela ingemar inger ingmar ingrid ingvar ingvor ioana ion irena irene irené irina iris irma irwin isa isaac
isabel isabell isabella isabelle isac isak isidora ismael ismail ivan ivana ivar ivica iwona izabela jabir jack jacob
jacqueline jaime jakob jama jamal james jamila jan jana jane janet janina janne jannica jannicke jannike jari jarl
jarmo jaroslav jasmin jasmina jasmine jasna jason javad javed javier javiera jean jeanette jeffrey jelena jenna jennie
jennifer jenny jens jeremy jerker jerzy jesper jessica jessika jia jie jill jim jimena jimmie jimmy jing joachim
joacim joakim joan joanna joanne joaquin jodie joel johan johanna johannes john johnny jon jona jonas jonatan jonathan
jonna jonny jonte joonas jorge jorma josef josefin josefina josefine joseph josephine josh joshua josip josé jouko
jouni joyce juan judit judith juha juhani jukka julia julian juliana julie julien julio julius jussi justin justus
jutta jyrki jytte jöran jörgen jörn kaarina kai kaisa kaj kajsa kalevi kalle kamal kamil kamilla kamran karen kari
karim karin karina karl karla karlerik karolin karolina karoline karsten kashif kaspar kasper katarina katarzyna kate
katharina kathleen kathrine kati katie katinka katja katrin kauko kaveh kavita kazimierz keijo keira keith kelly kemal
kennet kenneth kenny kent kerstin kerttu kevin keyvan khadija khadra khaled khalid khalil khanh kia kicki kidane kim
kimmo kina kiran kirsi kirsten kirsti kirsty kjell kjerstin klaes klara klas klaus knut konrad konstantin kosta
krishna krister kristian kristiina kristin kristina kristine kristofer kristoffer krystyna krzysztof kurt kyle kyösti
kåre laila lakshmi laleh lamin lamis lana larry lars larserik larsåke lasse latifa laura lauren laurence lauri laurin
lea leena lei leif leila lejla lemlem lena lenita lennart lennox leo leon leonard leonardo leonora leopold leslie
leticia lewis leyla li lia liam liban lidia liisa lilian lillian lilianne lilja lill lillemor lilly lily lin lina linda
lindsay ling linh linn linnea linnéa linus lionel lisa lisbet lisbeth lise liselott liselotte lisette liv livia
ljiljana ljubica lloyd lo loke lollo lorena lorenzo lorraine lotta lotten louis louise lourdes lova love lovis lovisa
luca lucas lucia lucy ludmila ludvig luis luisa luka lukas luna lydia lykke lynn lynne macarena madelein madeleine
madelen madelene madeline magda magdalena maggan magnhild magnus mahad mahdi mahin mahmood mahmoud maia maibritt maija
maj maja majbritt majid majken majlis majvor malcolm malek malena malik malin malte malva malvina manal manfred manish
manne manuel manuela mara marc marcel marcela marcelo marcia marcin marco marcos marcus mare mareike margaret
margareta margaretha margarita margit margot margret mari maria mariam mariana mariann marianne mariano marie mariella
marielle marija marijana marika marina mario marion marisol marita maritha marja marjatta marjo mark marko markus
marlene marta martha marti martin martina marwa mary maryam marzena masoud mateusz matheus mathias mathilda matilda
mato mats matteo matthew matti mattias maud maureen maurice mauricio maurits max maximilian maya meera megan mehdi
mehmet mehran mehrdad mehwish mei meja melanie melina melinda melissa melker melvin mercedes merete merit merja meron
mert michael michaela michal michel michelle miguel mika mikael mikaela mike mikko milad milan mildred milica milla
mille milo milos mimmi mina ming minh minna minoo miodrag mira miranda miriam mirja mirjam mirjana mirko miro mirza
mitchell mito mitra moa modou mohamad mohamed mohammad mohammed mohamud mohan mohsen moira mojgan moni monica monika
monserrat morgan morgana morten moses mostafa mubarak muhammad muhammed mujo mukesh mulugeta muna murat mustafa my
märit märta märtha måna måns mårten mårtha nabil nada nadeem nader nadia nadine nadja nahid najma nancy naomi nasim
nasrin nassim natalia natalie natasha nathalie naveed navid nawal nazanin nebojsa neda negin neil nellie nelly nelson
nenad nerma nermin nestor nevena nga ngoc nguyen nichlas nicholas niclas nicola nicolas nicole nigel nihad niilo
nikhil nikita niklas nikola nikolaj nilla niloufar nils nima nina nisha noa noah noel noor nora norea noreen norman
nour novalie nur nuray nuria odd oden ola olaf olav olavi ole oleg olena olga oliver olivia olivier olle olof olov
omar omid onur orvar osama oscar oskar osman oswald ottilia otto ove owe owen ozan paavo pablo paige paloma pamela
paola parisa parvin patric patricia patricio patrick patrik patrycja paul paula paulina pauline pavel pawel payam
peder pedro peggy pehr peik pekka pelle pentti per percy pererik pernilla petar peter petra petrus petter peyman
philip phillip phoebe phuong pia pierre pietro pilar pim piotr pirjo pirkko pontus pooja pooya poul pradeep prakash
pranav predrag priscilla priya py pär qadir qasim qi qing quang quincy quoc rabia rachel radmila rafael ragna ragnar
ragnhild rahel rahim rahul rahwa raija raili raimo raj rajesh rakel rakesh ralf ralph ramesh ramin ramiro ramona rana
rania ranko raoul raquel rasha rashid rasmus raul rauno ravi raymond rebecca rebecka rebekka reem regina reidar reijo
reine reinhold reino remi renata renate renato rené renée reza rhys ria ricardo richard rickard riitta rikard rikke
rima rita ritva roba robban robert roberto robin rodney rodrigo roger rohit roine roland rolf roman ronald ronan ronja
ronny rory rosa rosalie rosanna rosario rose-mharie roseanne rosemary rosemharie roshan rosita rosmarie ross rowan
roxana roy roya ruben rubina ruby rudolf rui runa rune runo rupert russell rut ruth ruzica ryan rösmarie saba sabina
sabine sabrina sachin sadia sadie saeed saga sahar said saida saima salah saleh salem sally salma salman salomon
salvador sam sama saman samantha sameer sami samia samir samira samrawit samuel sana sandeep sandor sandra sanela
sanja sanjay sanna sanni santiago santos sara sarah sasa sasha saskia saša sead sean sebastian selam selim selin
selina selma senad senait sepideh seppo serap sergej sergio serkan seth shabnam shadi shahab shahin shahla shahram
shan shane sharon shazia sheila shirin shreya siamak sibel sickan sidney siegfried sigbritt sigfrid sigge signe
signhild sigrid sigurd sigvard silvana silvia simon simona simone sina sindra sinikka siri sirkka sirpa sissel siv siw
sixten sladjana slavica slavko slobodan sneha snezana sofia sofie soheil soile solbritt soledad solveig solvej solvig
sonia sonja sonny sophia sophie soren soroush spencer srinivas stacey staffan stanislaw stanley stefan stefania stella
stellan sten stephan stephanie stephen steve steven stewart stig stina stjepan stoffe stuart sture sulejman sulo
sultan sune sunil suresh susan susana susann susanna susanne svante svea sven svenerik svetlana swati sylve sylvester
sylvi sylvia sylwia synnöve sören tage taha tahir taina taisto tam tamara tanja tapio taraneh tarek tariq tarja tasnim
tauno ted teemu tekla temur teodor teodora teres teresa terese teresia terje terttu terése tesfaye tess thanh thea
thelma theo theodor theresa therese theresia therése thilda thom thomas thor thora thorbjörn thord thore thorsten
thorulf thorvald thure thuy tibor tigist tilda tilde tim timo timothy tina tindra tobias toby toivo tom tomas tomasz
tomislav tommie tommy tone toni tony tor torbjörn tord tore torgny torkel torsten torun tova tove tracey tracy trevor
troy truls tryggve trygve tuija tuncay tuomas tuomo ture turid tuula tuva tyko tyr tyra tyrone ufuk ulf ulla ullabritt
ulrica ulrich ulrik ulrika ulrike umut uno urban ursula urszula usman uwe valdemar valentin valentina valeria valerie
valter vanessa vanja vasil vedran vega veikko vendela vera verner vernon veronica veronika vesna vibeke vicente vickan
vicki vicky victor victoria viet vigdis viggo vigor vijay viking vikram viktor viktoria vilgot vilhelm vilhelmina
vilja villads ville vilma vilmer vincent vinod viola violeta virginia virpi vivan viveca viveka vivi vivian viviann
vladimir vlado volkan volodymyr wahid walter wanda waqar warda wayne wei wen wendela wendy werner wictoria wiktor
wiktoria wilhelm wille william willy wilma wiveka wivi wivianne wladyslaw xavier xia xiao ximena xin xu yahya yalda
yamina yan yana yang yasemin yasin yasir yasmin yasmine yasser yeliz yemane yilmaz ying ylva ylwa yngve yohannes yonas
yonatan yosef yousef youssef yrsa yu yuki yulia yun yusuf yvette yvonne zacharias zachary zahra zainab zaki zara
zdravko zeinab zeljko zenia zeynep zhen zina zlatan zlatko zoe zofia zohra zohreh zoltan zoran zorica zubair zuzana
zvonko älva åke ålof åsa åsalill åse öivind ömer örjan örn östen öyvind özgür özlem ümit đorđe željko
""".split()
)
"""In lower case; of a double name (Per-Erik) each part counts."""

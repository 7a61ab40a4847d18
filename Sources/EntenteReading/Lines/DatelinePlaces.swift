/// Cities that agencies file from, in lower case: the capitals of the world's states and the other great bureaux.
///
/// Needed only where a dateline has no dash ("SEOUL South Korea said …"): with one, any name in capitals is a place.
enum DatelinePlaces {
    static let names: Set<String> = Set(
        """
        abidjan;abu dhabi;abuja;accra;addis ababa;aden;ajaccio;aleppo;alexandria;algiers;almaty;amman;amsterdam;andorra la vella;
        ankara;antananarivo;apia;ashgabat;asmara;astana;asuncion;athens;atlanta;auckland;baghdad;baku;bali;bamako;bandar seri begawan;
        bangalore;bangkok;bangui;banjul;barcelona;basra;basseterre;beijing;beirut;belfast;belgrade;belmopan;bengaluru;benghazi;
        berlin;bern;berne;bishkek;bissau;bogota;bonn;boston;brasilia;bratislava;brazzaville;bridgetown;brisbane;brussels;bucharest;
        budapest;buenos aires;bujumbura;busan;cairo;calgary;canberra;cape town;caracas;cardiff;casablanca;castries;chennai;chicago;
        chisinau;colombo;conakry;copenhagen;dakar;dallas;damascus;dar es salaam;davos;delhi;denver;detroit;dhaka;dili;djibouti;
        dodoma;doha;donetsk;dubai;dublin;dubrovnik;durban;dushanbe;edinburgh;erbil;florence;fort lauderdale;frankfurt;freetown;funafuti;
        gaborone;gaza;gaza city;geneva;georgetown;gibraltar;glasgow;goma;guangzhou;guatemala city;hague;haifa;hamburg;hanoi;harare;
        hargeisa;havana;helsinki;hiroshima;ho chi minh city;hong kong;honiara;honolulu;houston;hyderabad;islamabad;istanbul;
        izmir;jakarta;jeddah;jerusalem;jeju;johannesburg;juba;kabul;kampala;kandahar;karachi;kathmandu;kazan;kharkiv;khartoum;kherson;kiev;
        kigali;kingston;kingstown;kinshasa;kolkata;kuala lumpur;kuwait;kuwait city;kyiv;kyoto;la paz;lagos;lahore;las vegas;libreville;
        lilongwe;lima;lisbon;ljubljana;lome;london;los angeles;luanda;lusaka;luxembourg;lviv;lyon;madrid;majuro;malabo;male;managua;
        manama;manchester;manila;metro manila;maputo;marrakech;marseille;maseru;mbabane;mecca;melbourne;mexico city;miami;milan;minneapolis;minsk;mogadishu;
        monaco;monrovia;monterrey;montevideo;montreal;moroni;moscow;mosul;mumbai;munich;muscat;nagasaki;nairobi;nanjing;naples;
        nassau;naypyidaw;naypyitaw;n'djamena;new delhi;new york;niamey;nicosia;nouakchott;nuku'alofa;nur-sultan;nuuk;odesa;odessa;okinawa;
        osaka;oslo;ottawa;ouagadougou;palikir;panama city;panmunjom;paramaribo;paris;perth;peshawar;philadelphia;phnom penh;podgorica;
        port louis;port moresby;port of spain;port vila;port-au-prince;porto novo;prague;praia;pretoria;pristina;pyongyang;quebec city;
        quito;rabat;ramallah;rangoon;reykjavik;riga;rio de janeiro;riyadh;rome;roseau;san francisco;san jose;san juan;san marino;
        san salvador;sanaa;santiago;santo domingo;sao paulo;sao tome;sapporo;sarajevo;sderot;seattle;seoul;sevastopol;shanghai;sharm el-sheikh;
        shenzhen;simferopol;singapore;skopje;sochi;sofia;srinagar;st petersburg;st. petersburg;stockholm;strasbourg;sucre;suva;
        sydney;tallinn;taipei;tarawa;tashkent;tbilisi;tegucigalpa;tehran;tel aviv;thimphu;the hague;tirana;tokyo;toronto;tripoli;tunis;
        turin;ulaanbaatar;ulan bator;united nations;vaduz;valletta;vancouver;vatican city;venice;victoria;vienna;vientiane;vilnius;
        vladivostok;warsaw;washington;wellington;windhoek;wuhan;yalta;yangon;yaounde;yekaterinburg;yerevan;zagreb;zurich
        """.split { $0 == ";" || $0 == "\n" }.map { String($0) }.filter { !$0.isEmpty })
}

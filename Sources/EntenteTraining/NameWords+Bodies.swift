extension NameWords {
    /// Companies, newspapers, parties, clubs, universities.
    static let bodies = """
        20th Century Fox, 3M, ABBA, ABC, ACLU, AFL-CIO, AFP, AKP, AMD, ANC, ANSA, AOL, AP, ASEAN, AT&T, AXA, Academy
        of Sciences, Accenture, Activision, Adidas, Adobe, Aeroflot, Aerosmith, AfD, African National Congress,
        Agence France-Presse, Air France, Airbnb, Airbus, Airtel, Ajax, Al Arabiya, Al Jazeera, Al-Ahram, Al-Qaeda,
        Al-Shabaab, Aldi, Alibaba, Allianz, Alphabet, Alternative for Germany, Altria, Amazon, American Airlines,
        American Express, Amnesty International, Amtrak, Apache Software Foundation, Apple, Aramco, Arsenal, Asahi
        Shimbun, Associated Press, Aston Villa, Asus, Atari, Atlético Madrid, Audi, Aviva, Awami League, Axios, BAE
        Systems, BASF, BBC, BJP, BMW, BNP Paribas, BP, BT, BTS, Baidu, Bank of America, Barcelona, Barclays, Bayer,
        Bayern Munich, Beach Boys, Beatles, Bechtel, Bee Gees, Benfica, Berkshire Hathaway, Bharatiya Janata Party,
        Bild, Bing, BlackBerry, BlackRock, Blackstone, Bloomberg, Bloomberg News, Blur, Boca Juniors, Boeing, Boko
        Haram, Bolshoi Theatre, Bombardier, Borussia Dortmund, Bosch, Boston Bruins, Boston Celtics, Boston Red Sox,
        Breitbart, British Airways, British Museum, British Petroleum, British Telecom, Brookings Institution,
        Bundesbank, Bundesliga, Bundesrat, Bundestag, Bundeswehr, Burberry, Burger King, BuzzFeed, ByteDance,
        C-SPAN, CBC, CBS, CCTV, CDC, CDU, CERN, CHP, CIA, CNBC, CNN, CSU, CTV, Cadbury, Caltech, Cambridge
        University, Canon, Cargill, Carrefour, Caterpillar, Celtic, Chanel, Channel 4, Chase, Chatham House,
        Chelsea, Chevrolet, Chevron, Chicago Bears, Chicago Bulls, Chicago Cubs, China Daily, Christian Democratic
        Union, Chrysler, Cisco, Citibank, Citigroup, Citroën, Ciudadanos, Coca-Cola, Coldplay, Columbia Records,
        Columbia University, Comcast, Commerzbank, Communist Party, Condé Nast, Congress, Conservative Party,
        Continental, Cornell, Cornell University, Corriere della Sera, Cosmopolitan, Costco, Credit Suisse, Crystal
        Palace, DC Comics, DFB, DHL, DPA, DUP, Daily Express, Daily Mail, Daily Mirror, Daily Telegraph, Daimler,
        Dallas Cowboys, Danone, Dawn, Deep State, DeepMind, Dell, Deloitte, Delta, Democratic Party, Democratic
        Progressive Party, Democrats, Der Spiegel, Deutsche Bahn, Deutsche Bank, Deutsche Telekom, Deutsche Welle,
        Diageo, Die Welt, Die Zeit, Disney, Doctors Without Borders, Dow Chemical, DreamWorks, Dropbox, DuPont,
        Ducati, Duke University, Duma, ECB, EFE, EMI, EPA, ESA, ESPN, ETA, ETH Zurich, EU, Eagles, EasyJet,
        Economist, El Mundo, El País, Electrolux, Elsevier, Embraer, Emirates, En Marche, Enel, Eni, Enron, Equinor,
        Ericsson, Ernst & Young, Etihad, Eton, Eurojust, European Central Bank, European Commission, European
        Council, European Parliament, European Union, Europol, Everton, Expedia, Exxon, ExxonMobil, FAA, FARC, FBI,
        FC Barcelona, FCC, FDA, FDP, FEMA, FIA, FIFA, FINA, FSB, Facebook, Fatah, Fed, FedEx, Federal Reserve,
        Fenerbahçe, Ferrari, Feyenoord, Fianna Fáil, Fiat, Fidesz, Financial Times, Fine Gael, Firefox, Five Star
        Movement, Flamengo, Flickr, Fluminense, Forbes, Ford, Forza Italia, Fox News, Foxconn, Frankfurter
        Allgemeine Zeitung, Freedom Caucus, Front National, Fujitsu, G20, G7, G8, GCHQ, GM, GOP, Gaelic Athletic
        Association, Galatasaray, Gallup, Gazprom, General Electric, General Motors, Genesis, Gestapo, Gillette,
        GitHub, GlaxoSmithKline, Glencore, Global Times, Globe and Mail, Golden Dawn, Goldman, Goldman Sachs,
        Google, Green Bay Packers, Green Party, Greenpeace, Greens, Groupon, Grünen, Guardian, Gucci, Guggenheim,
        Guomindang, H&M, HBO, HDP, HP, HSBC, Haaretz, Halliburton, Hamas, Harley-Davidson, HarperCollins, Harvard,
        Harvard University, Hasbro, Heineken, Helsingin Sanomat, Heritage Foundation, Hermitage, Hewlett-Packard,
        Hezbollah, Hilton, Hitachi, Hizbullah, Honda, Honeywell, House of Commons, House of Lords, House of
        Representatives, Houthis, Huawei, Huffington Post, Hyundai, IAEA, IBM, ICC, ICRC, IKEA, IMF, ING, INTERPOL,
        IOC, IRA, IRNA, IRS, ISIL, ISIS, ITV, Imperial College, Infosys, Instagram, Intel, Inter Milan, Interfax,
        Islamic State, Izvestia, JPMorgan, JPMorgan Chase, Jaguar, Jerusalem Post, Johns Hopkins University,
        Juilliard, Juventus, KFC, KGB, KKK, KLM, KPMG, Kawasaki, Khmer Rouge, Kia, King's College, Knesset, Kodak,
        Komeito, Kommersant, Ku Klux Klan, Kuomintang, Kyodo, L'Oréal, LDP, LG, La Repubblica, La Scala, La Stampa,
        Labor Party, Labour, Labour Party, Lamborghini, Land Rover, Law and Justice, Le Figaro, Le Monde, League of
        Nations, Led Zeppelin, Leeds United, Lega, Lega Nord, Legislative Yuan, Lego, Lehman Brothers, Leicester
        City, Lenovo, Lexus, Lib Dems, Liberal Democrats, Liberal Party, Liberals, Libération, Likud, LinkedIn,
        Liverpool, Lloyds, Lockheed Martin, Lok Sabha, London School of Economics, Los Angeles Lakers, Los Angeles
        Times, Lucasfilm, Lufthansa, Luftwaffe, Lukoil, Lyft, MI5, MI6, MIT, MLB, MLS, MSN, MSNBC, MTV, Macmillan,
        Maersk, Mahindra, Mainichi Shimbun, Major League Baseball, Manchester City, Manchester United, Marks &
        Spencer, Marriott, Maruti, Marvel, Massachusetts Institute of Technology, Mastercard, Mattel, Max Planck
        Society, Mayo Clinic, Mazda, McDonald's, McGill University, McKinsey, McLaren, Mercedes, Mercedes-Benz,
        Merck, Merrill Lynch, Meta, Metallica, Metropolitan Museum of Art, Miami Heat, Michelin, Michigan State
        University, Microsoft, Mitsubishi, Monsanto, Morgan Stanley, Moscow State University, Mossad, Motorola,
        Mozilla, Muslim Brotherhood, Myspace, NAACP, NASA, NATO, NBA, NBC, NCAA, NFL, NGA, NHK, NHL, NHS, NIH, NKVD,
        NOAA, NPR, NRA, NSA, NYU, Napster, Nasdaq, National Geographic, Nature, Nazi Party, Nestlé, Netflix, New
        Democracy, New England Patriots, New York Giants, New York Jets, New York Knicks, New York Post, New York
        Times, New York University, New York Yankees, New Yorker, Newcastle United, Newsweek, Nike, Nikkei,
        Nintendo, Nirvana, Nissan, Nokia, Northrop Grumman, Norwich City, Novartis, Nvidia, OECD, OPEC, Oakland
        Raiders, Oasis, Olympique Lyonnais, One Direction, Opel, OpenAI, Oracle, Orange, Oxfam, Oxford University,
        PAN, PAP, PBS, PETA, PKK, PLO, PP, PPP, PRI, PSG, PSOE, PSV, PT, PTI, Palantir, Panasonic, Paramount,
        Paramount Pictures, Paris Saint-Germain, Parliament, PayPal, Peking University, Penguin, Penn State,
        Pentagon, People's Daily, PepsiCo, Petrobras, Peugeot, Pew Research Center, Pfizer, Pheu Thai, Philadelphia
        Eagles, Philips, PiS, Pink Floyd, Pinterest, Pittsburgh Steelers, Pixar, Pizza Hut, Plaid Cymru, Playboy,
        Podemos, Politburo, Politico, Porsche, Porto, Prada, Pravda, PricewaterhouseCoopers, Princeton University,
        Procter & Gamble, Prudential, Puma, Qantas, Qualcomm, Queen, Quora, RAF, RAI, RAND Corporation, RIA Novosti,
        RT, Radiohead, Random House, Rangers, Raytheon, Real Madrid, Red Army, Red Bull, Red Crescent, Red Cross,
        Reddit, Reichstag, Reliance, Renault, Republican Party, Republicans, Reuters, Rio Tinto, River Plate, Roche,
        Rolling Stone, Rolling Stones, Rolls-Royce, Rosneft, Rossiyskaya Gazeta, Rotary International, Royal
        Academy, Royal Air Force, Royal Dutch Shell, Royal Navy, Royal Opera House, Royal Society, Ryanair, SAP,
        SEC, SNP, SPD, SS, Safeway, Salvation Army, Samsung, San Francisco 49ers, Sandinistas, Sanofi, Santander,
        Sauber, Save the Children, Sberbank, Schalke, Science, Sciences Po, Scottish National Party, Sears, Seattle
        Seahawks, Secret Service, Sega, Senate, Sevilla, Shakhtar Donetsk, Shell, Siemens, Sinn Féin, Sinopec, Sky
        News, Skype, Slack, Smithsonian Institution, Snap, Snapchat, SoftBank, Sony, Sony Music, Sorbonne, South
        China Morning Post, Southampton, SpaceX, Spice Girls, Spotify, Springer, Sprint, Sputnik, Standard & Poor's,
        Standard Chartered, Stanford, Stanford University, Staples, Starbucks, Stasi, Statoil, Stoke City, Storting,
        Straits Times, Stripe, Subaru, Sunderland, Supreme Court, Suzuki, Swatch, Syriza, Süddeutsche Zeitung, TASS,
        Taliban, Tamil Tigers, Target, Tata, Tate, Tea Party, Tel Aviv University, Telefónica, Telemundo, Tencent,
        Tesco, Tesla, The Lancet, The Times, Third Reich, ThyssenKrupp, TikTok, Time Warner, Time magazine, Times of
        India, Tories, Toronto Maple Leafs, Toshiba, Total, Tottenham, Tottenham Hotspur, Toyota, TransCanada,
        Transparency International, Trinity College, Tsinghua University, Tumblr, Tupolev, Twitch, Twitter, U.S. Air
        Force, U.S. Army, U.S. Navy, UBS, UC Berkeley, UCL, UCLA, UEFA, UKIP, UMNO, UN, UNESCO, UNHCR, UNICEF, UPI,
        UPS, US Army, US Navy, USA Today, Uber, Ubisoft, UniCredit, Unilever, United Airlines, United Nations,
        United Russia, Universal Music, Universal Pictures, University College London, University of California,
        University of Cambridge, University of Chicago, University of Michigan, University of Oxford, University of
        Tokyo, University of Toronto, Univision, VW, Valencia, Valve, Vanderbilt, Variety, Verizon, Viacom, Vice,
        Viet Cong, Viet Minh, Vimeo, Visa, Vodafone, Vogue, Voice of America, Volksbank, Volkswagen, Volvo, Vox,
        WADA, WHO, WTO, WWF, Walgreens, Wall Street Journal, Walmart, Warner Bros, Warner Music, Waseda University,
        Washington Post, Washington Times, Watford, WeChat, Wehrmacht, Weibo, Wells Fargo, Werder Bremen, West Ham,
        West Ham United, WhatsApp, WikiLeaks, Wikimedia, Wikipedia, Williams, Wipro, Wired, Wolverhampton Wanderers,
        Workers' Party, World Bank, World Trade Organization, Xbox, Xerox, Xiaomi, Xinhua, YMCA, YPG, Yabloko,
        Yahoo, Yale, Yale University, Yamaha, Yandex, Yelp, Yomiuri Shimbun, Yonhap, YouTube, ZDF, ZTE, Zanu-PF,
        Zara, Zenit, Zoom, eBay
        """
}

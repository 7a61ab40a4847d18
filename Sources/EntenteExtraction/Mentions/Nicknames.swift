internal import EntenteText

/// Short forms of given names: "Joe Biden" and "Joseph R. Biden" are one.
enum Nicknames {
    static func areAlike(_ first: Symbol, _ second: Symbol) -> Bool {
        full[first, default: first] == full[second, default: second]
    }

    private static let full: [Symbol: Symbol] = [
        "joe": "joseph", "bill": "william", "will": "william", "bob": "robert", "rob": "robert", "jim": "james",
        "jimmy": "james", "mike": "michael", "tom": "thomas", "dick": "richard", "rick": "richard", "dan": "daniel",
        "dave": "david", "steve": "stephen", "steven": "stephen", "chris": "christopher", "tony": "antony",
        "anthony": "antony", "ed": "edward", "ted": "edward", "jack": "john", "ben": "benjamin", "bernie": "bernard",
        "chuck": "charles", "jeff": "jeffrey", "ken": "kenneth", "larry": "lawrence", "matt": "matthew",
        "nick": "nicholas", "pat": "patrick", "pete": "peter", "ron": "ronald", "sam": "samuel", "tim": "timothy",
        "liz": "elizabeth", "kate": "katherine", "sue": "susan", "marty": "martin", "andy": "andrew",
        "alex": "alexander", "greg": "gregory", "don": "donald", "sergey": "sergei", "dmitry": "dmitri",
        "dmitriy": "dmitri", "viktor": "victor", "mohammed": "mohammad", "muhammad": "mohammad", "mohamed": "mohammad",
        "hosein": "hossein", "yuriy": "yuri", "andrey": "andrei", "aleksandr": "alexander", "alexandr": "alexander",
    ]
}

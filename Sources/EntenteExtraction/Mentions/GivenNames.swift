internal import EntenteText

/// Given names that nearly everywhere belong to women, and those that belong to men: enough to tell "she" from "he".
enum GivenNames {
    enum Gender: Sendable { case female, male }

    static func gender(of name: String) -> Gender? {
        guard let first = name.split(whereSeparator: { $0 == " " || $0 == "-" }).first,
            first.utf8.count < name.utf8.count
        else { return nil }
        let word = Symbol(first.lowercased())
        return female.contains(word) ? .female : male.contains(word) ? .male : nil
    }

    private static let female = words(
        """
        abigail adela adriana agnes aisha alba alejandra alessandra alice alicia alina allison amal amanda amelia amina amy ana anastasia
        angela angelina anita anke ann anna annalena anne annegret annette annika antonia asma astrid ayesha barbara
        beata beatrice beatriz belinda benazir bettina birgit bridget brigitte britta camila carla carlotta carmen carol carolina caroline
        catherine cecilia celia charlotte cherie chiara christiane christina christine claire clara clarissa claudia condoleezza cristina
        cynthia daniela deborah delcy delia diana dilma dina dolores donatella dora doris dorothy ebba edith ekaterina elena
        eleanor elisa elisabeth elise elizabeth ella ellen elsa emily emma erna esther eva evelyn fatima fatou federica fiona florence
        frances franziska gabriela georgia geraldine gina giorgia gisela gloria golda grace greta gwen halima hannah heather heidi
        helen helena helga helle hilary hillary hina ilse indira inga ingrid irene irina iris isabel isabella isabelle ivana jacinda jane
        janet jennifer jessica jill joan joanna josefina josephine joyce juanita judith julia juliana julie kaja kamala
        karen karin karoline katarina kate katharina katherine kathleen kathy katja katrin kersti khaleda kirsten kristina
        krisztina laura leila leonor leticia leyla lidia lilian linda lisa liz lola louise lucia lucy luisa lydia maddalena madeleine
        magdalena maia manuela margaret margarita margot margrethe maria mariana marianne marie marina marine marion marise martha
        martina mary masako matilda maura maya megan melania melanie melissa mercedes mette mia michaela michelle mina miriam
        monica monika muriel nadia najla nancy naomi natalia natalie nathalie nicole nina nirmala noor norma olga olivia oksana
        paloma pamela patricia paula paulina penny petra philippa pia priti priyanka rachel raisa rania rebecca renate retno rita roberta
        rosa rosanna rose rosemary roxana ruth sabine sally salome samantha sandra sanna sara sarah shannon sharon sheikha
        sheila shirin simonetta sofia sonia sophie stella stephanie sue sushma susan susana suzanne svetlana sviatlana sylvia tansu
        tarja tatiana teresa tereza theresa thordis tina tulsi tzipi ursula valentina valerie vanessa vera veronica victoria viola violeta
        vivian viktoria wendy yael yingluck yolanda yoriko yulia yuriko yvonne zainab zeinab zofia zuzana
        """)

    private static let male = words(
        """
        aaron abdel abdul abdullah abiy adam adel adrian ahmad ahmed akhtar alain alan albert alejandro aleksandar alexander alexei
        alexis alfonso ali alistair alvaro amir anatoly anders andre andreas andrei andres andrew andriy andrzej anthony antonio antony
        anwar ariel arthur ashraf bashar basil benjamin benny bernard bernie bill binyamin bob boris brian bruce carl carlos charles
        christian christopher ciaran colin cyril dan daniel david dick dmitri dmitry dominic donald douglas ebrahim edgar edouard edward
        ehud emmanuel enrique eric ernesto evo faisal felipe felix ferdinand fernando fidel francisco franco francois frank frederick fumio
        gavin gennady geoffrey george gerald gerard gerhard giorgi giuseppe gordon graham gregory guido guillermo gustavo hamid hans
        harold hassan heiko heinrich helmut henry hermann hosni hugo hussein ibrahim igor imran ivan jacob jacques jair jake james jan
        jared javier jean jeffrey jens jeremy jerry jesus jimmy joachim joao joe joerg john jonas jonathan jorge jose josef josep joseph
        joschka juan julian karl karim keith kenneth kevin khalid klaus kofi kyriakos lars laurent lavrenty lech leo leon lloyd louis
        luigi luis lukas mahmoud manuel marc marco mario mark martin mateusz matteo matthew mauricio maurice max michael michel miguel
        mike mikhail miloš mohamed mohammad mohammed muammar muhammad narendra nelson nicholas nicolas nigel nikol nikolai noah norbert
        olaf oleg oliver omar oscar otto pablo paolo patrick paul pavel pedro peter petro philip pierre pietro prince radek rafael ralph
        ramon recep ricardo rich richard rob robert roberto rodrigo roger roland ronald rudolf saad saddam salman samuel scott sebastian
        serge sergei sergey sergio shah sheikh shimon shinzo silvio simon stefan stephen steven sultan tariq tayyip theodore thomas tim
        timothy tom tony toshimitsu trevor uhuru umaro vaclav valdis vicente viktor viktor vincent vladimir volodymyr walter
        werner wilhelm william willy wolfgang yair yannis yasser yoshihide yuri yusuf zbigniew
        """)

    private static func words(_ text: String) -> Set<Symbol> {
        Set(text.split(whereSeparator: \.isWhitespace).map { Symbol(String($0)) })
    }
}

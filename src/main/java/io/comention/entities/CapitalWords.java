package io.comention.entities;

import java.util.HashSet;
import java.util.Set;

/** The English words by which {@link CapitalSense} decides, in lower case. */
final class CapitalWords {
    private CapitalWords() {}

    static final Set<String> PREPOSITIONS = words("""
            in at near outside inside around across throughout through via into onto toward towards to from of on upon
            with by against versus between for over above beyond within under as
            """);

    /** What a capital's name stands before as the name of a place or of what happens there. */
    static final Set<String> PLACE_NOUNS = words("""
            airport airports airfield street streets avenue square hospital hospitals hotel hotels university stadium subway
            metro suburb suburbs neighborhood neighborhoods neighbourhood neighbourhoods district districts area areas zone
            region province municipality county state stock time summit conference congress talks meeting meetings session
            forum accord accords agreement agreements declaration treaty treaties protocol protocols process round pact
            document documents convention conventions principles formula communique communiqué act plan initiative charter
            consensus club group bureau office offices mayor governor residents resident citizens people students student
            correspondent correspondents newspaper newspapers daily dailies radio television post times university
            institute museum theatre theater church cathedral mosque mosques synagogue school schools college prison jail
            court courts police market markets exchange bourse bridge road roads highway railway station port harbor harbour
            headquarters embassy olympics games marathon film festival biennale bombing bombings attack attacks explosion
            blast riot riots protest protests demonstration demonstrations visit trip stopover flight flights siege airlift
            skyline crime homes home house apartment villa slums slum hills river valley plain d.c dc
            """);

    /** What belongs to a city, not to a state. */
    static final Set<String> CITY_NOUNS = words("""
            outskirts center centre downtown central eastern western northern southern historic old main largest busiest
            population inhabitants traffic airspace buildings building sports football green red international wall walls
            diplomatic working luxury upscale posh shopping business commercial financial stadiums parks park zoo
            """);

    /** Names of papers, schools and the like that begin with a capital's name. */
    static final Set<String> NAME_NOUNS = words("""
            post times star herald tribune university school state monument accords dc d.c gazette review
            """);

    /** What is joined by a hyphen to the name of a city: "London-based". */
    static final Set<String> HYPHENATED_PLACES = words("""
            based born area bound bred educated trained to wide
            """);

    static final Set<String> ADJECTIVES_OF_STATES = words("""
            puppet racist communist marxist apartheid minority sandinista islamic fascist military interim central
            transitional new current present
                foreign defense defence interior zionist white illegal reactionary imperialist colonialist revisionist militarist
            expansionist criminal aggressive ruling rightist leftist fascist-like war
            """);

    /** What a capital's name stands before as the name of a state. */
    static final Set<String> STATE_NOUNS = words("""
            government governments regime regimes administration authorities leadership officials official diplomats
            policy policies policymakers rulers junta line puppets clique establishment cabinet army forces troops
            delegation side proposal proposals sources lawmakers politicians insiders lobby axis alliance
                leaders leader racists revanchists revisionists imperialists militarists colonialists expansionists
            hegemonists chauvinists fascists zionists adventurists interventionists annexationists politicians generals ministry ministries parliament clique cliques gang dictatorship
            dictator tyranny tyrants assassins nazis neo-nazis lackeys propaganda machine hawks spokesman spokesmen
            intransigence racism militarism colonialism revisionism aggressor aggressors warlords mercenaries oligarchy
            diktat bureaucrats strategists negotiators position attitude approach
            """);

    /** Behind these a capital's name goes with the noun that follows it: "the Moscow test ban treaty". */
    static final Set<String> ARTICLES = words("the a an");

    static final Set<String> ADVERBS = words("""
            also not never now still yet again even always once soon then ever already later thus therefore both
            however itself alone in turn too just has-been long often
            """);

    static final Set<String> MODALS = words("""
            has have had will would can could should must may might shall did does do cannot won't doesn't didn't
            hasn't wouldn't ought
            """);

    static final Set<String> HAVE = words("has have had");

    static final Set<String> COPULAS = words("""
            is are was were be been isn't wasn't aren't weren't became becomes become remains remained
            """);

    static final Set<String> STATES_OF_MIND = words("""
            ready willing unwilling prepared eager keen reluctant committed determined interested concerned worried
            convinced aware confident responsible unhappy angry likely unlikely able unable bound free guilty opposed
            against behind complicit intent furious wary hopeful cautious silent adamant right wrong obliged pleased
            satisfied involved
            """);

    /** What is done to cities. */
    static final Set<String> SUFFERED = words("""
            see get experience celebrate bombed shelled attacked captured hit destroyed flooded seized taken fallen fall liberated besieged occupied
            surrounded struck bombarded rocked shaken paralysed paralyzed evacuated host hosted hosts
            """);

    /** Ways to and between cities. */
    static final Set<String> MOTIONS = words("""
            flight flights flew fly flying train trains road roads route routes railway highway distance km kilometers
            kilometres miles line lines leave leaves left leaving depart departs departed departing bound head heads
            headed heading route march marched marching advance advanced advancing drive drove travel traveled travelled
            traveling travelling shuttle shuttled shuttling shuttles commute moved
                scheduled set planned due slated
            """);

    /** What is said and given to states. */
    static final Set<String> ADDRESSED = words("""
            according message messages loyal loyalty concession concessions ties tied appeal appeals appealed letter
            letters offer offers offered answer answers answered allied threat threats opposed opposition given gave give
            giving belongs belonged signal signals signaled response responses reply replied proposal proposals proposed
            close closer subservient subordinate hostile friendly assistance aid support warning warnings say said
            attributed thanks note notes demand demands dear owed sold supplied delivered available unacceptable
            acceptable alternative challenge danger relation relations attitude handed hand handing transfer
            cede ceded return returned subject presented submitted suggested important crucial vital pose poses posed
            beholden
                emissaries envoys addressed
            """);

    /** What comes from states. */
    static final Set<String> GIVEN = words("""
            support aid assistance order orders instruction instructions approval pressure signal signals independence
            independent response reaction help backing weapons arms money funds funding subsidies recognition permission
            guarantee guarantees assurance assurances commitment concession concessions directive directives directions
            reply answer proposal proposals message messages threat threats loans credits statement statements
            encouragement cooperation comment word different differ distance distanced criticism condemnation demand
            demands loan green invitation
                emissaries envoys delegation interference diktats dictates noises
            """);

    /** What is put on states. */
    static final Set<String> PUT_ON = words("""
            pressure pressures pressured sanctions sanction embargo call calls called calling depend depends depended
            dependent dependence dependency reliance rely relies relied relying blame blamed blames tariffs tariff
            influence impose imposed imposing imposes demands insist prevail prevailed leverage focus focused leaning
            press pressed pressing urge urges weigh urging incumbent brunt
            """);

    /** What is a city's, or happens to one. */
    static final Set<String> OF_CITIES = words("""
            city capital town mayor governor bishop archbishop metropolitan patriarch streets street outskirts suburbs suburb
            university fall liberation siege bombing bombardment shelling occupation invasion capture seizure battle defense
            defence recapture evacuation destruction reconstruction north south east west northeast northwest southeast
            southwest northwards centre center heart middle downtown people residents resident citizens inhabitants population
            airport port harbour harbor station situation status question problem province department district region
            municipality area areas part parts sector sectors zone treaty treaties peace declaration congress conference
            agreement agreements accord accords act convention protocol charter communique meeting pact gates skies sky roads
            road way km kilometers kilometres miles visit view out neighborhood neighbourhood school institute museum
            court archdiocese diocese church spirit sounds site hospital fire map outside inside kilometer mile
            halves half conferences meetings congresses declarations talks summit foundation safety club quarter quarters environs vicinity bay gulf strait
            """);

    /** What lies between states, and is named after both: "Moscow-Kabul relations". */
    static final Set<String> RELATIONS = words("""
            relations relationship ties axis alliance friendship rivalry rapprochement cooperation dialogue tension tensions
            pact deal conflict confrontation partnership entente
            """);

    /** Who goes with a state: "Pretoria and its allies". */
    static final Set<String> FOLLOWERS = words("""
            allies ally agents agent puppets puppet friends supporters clients proxies partners satellites surrogates
            accomplices lackeys protectors backers
            """);

    /** How a remark on somebody who acts begins: "Ankara, not content with …". */
    static final Set<String> REMARKS = words("""
            not having eager unwilling unable fearing seeking hoping citing wary anxious keen determined contrary
            """);

    private static final Set<String> ACTING = verbs("""
            say tell announce declare state claim deny admit confirm reject accept agree disagree refuse decide consider
            want seek try attempt hope expect plan intend propose offer demand insist urge ask call warn threaten accuse
            blame condemn criticize criticise denounce protest respond react reply answer recognize recognise acknowledge
            support back oppose resist favor favour prefer help assist aid arm supply provide give send sell buy finance
            fund sponsor negotiate sign ratify withdraw pull impose lift ease tighten use need believe think know see view
            regard fear worry make take move act begin start stop continue keep hold let allow permit ban block veto
            break cut restore resume suspend expel recall invite extend maintain pursue push press pressure launch invade
            intervene interfere attack retaliate deploy violate respect honor honour fulfil fulfill fail choose
            opt stand show demonstrate indicate signal suggest hint report issue publish promise pledge vow commit
            appear seem mean play welcome praise hail thank appeal convey inform notify request require set lay raise
            lower increase reduce face turn look find feel lose win gain get grant work join lead follow abandon change
            adopt approve endorse back-pedal remain_silent rule argue contend allege assert emphasize emphasise stress
            underline reiterate repeat recommend remind caution describe explain express voice complain object persist
            proceed prepare put bring build develop test produce possess acquire obtain enjoy exert exercise
            manipulate control dominate exploit ignore disregard defy challenge dispute question contest
            undermine provoke encourage discourage prevent avoid escalate de-escalate mediate broker arrange
            target release free arrest detain extradite trade export import pay owe spend
            enter conclude reach share bear carry conduct engage ensure establish
            exclude include focus force guarantee harbor harbour hesitate improve interpret
            justify link look-to manage miss normalize normalise normalize note obey offset order
            overlook participate perceive perpetrate practice practise pretend proclaim prolong promote protect
            prove pull-out reassure rebuff recommit redouble refrain regret reinforce relent rely renew renounce
            repeal replace repudiate rescind reserve resolve resort retain reverse revoke
            risk seize separate settle shift shore shun side slam disapprove approve spurn step submit succeed summon
            tolerate train treat trust underestimate understand undertake unveil uphold vote wage wait
            wish yield concede blast backtrack hail bow cave blink
            """);

    private static final Set<String> IRREGULAR = words("""
            said told gave given sent sold bought withdrew withdrawn thought knew known saw seen made took taken began
            begun kept held let cut broke broken stood shown meant set laid lost won got led found felt chose chosen sought
            brought built put spoke speaks speak fought bore bound paid spent drew forgot left_open understood
            undertook upheld became_involved rose fell_silent has_refused went_along
            """);

    private static final Set<String> PARTICIPLES = words("to no gone come done had every good reason reasons");

    /** What is done to states, as the word before one. */
    private static final Set<String> DONE_TO_STATES = verbs("""
            accuse blame urge ask tell warn press push pressure force persuade convince thank support oppose criticize
            criticise condemn back help provoke anger irritate want allow enable sanction arm embarrass isolate
            compel deter discourage encourage advise inform notify remind invite permit prevent stop trust defy please
            appease placate punish reward satisfy antagonize antagonise alarm worry concern join let make oblige pressurize
            pressurise challenge consult exhort implore beg lobby lead rebuke denounce praise commend assure reassure
            call summon assist aid supply distrust fear deny denounce recognize recognise address involve leave_to
                prompt defend strengthen tempt impel induce impress bring get remind restrain weaken
            """);

    /** Whether a word is a form of a verb that says what states do. */
    static boolean isActing(String word) {
        return ACTING.contains(word) || IRREGULAR.contains(word);
    }

    /** Whether a word behind "has" may be what somebody has done or must do, rather than what it owns. */
    static boolean mayBeParticiple(String word) {
        return isActing(word)
                || word.endsWith("ed")
                || word.endsWith("en") && !word.equals("ten")
                || PARTICIPLES.contains(word);
    }

    /** Whether a word is a form of a verb that says what is done to states. */
    static boolean isDoneToStates(String word) {
        return DONE_TO_STATES.contains(word) || word.equals("told") || word.equals("led");
    }

    private static Set<String> words(String list) {
        return Set.copyOf(new HashSet<>(java.util.Arrays.asList(list.strip().split("\\s+"))));
    }

    /** The verbs with -s, -ed and -ing, as English spells them. */
    private static Set<String> verbs(String list) {
        Set<String> forms = new HashSet<>();
        for (String verb : words(list)) {
            String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
            boolean consonantAndY = verb.endsWith("y") && !verb.matches(".*[aeiou]y");
            String doubled = verb.matches(".*[^aeiou][aeiou][bdgmnprt]") ? stem + stem.charAt(stem.length() - 1) : stem;
            forms.add(verb);
            if (consonantAndY) {
                forms.add(verb.substring(0, verb.length() - 1) + "ies");
                forms.add(verb.substring(0, verb.length() - 1) + "ied");
            } else {
                forms.add(verb + (verb.matches(".*(s|x|z|ch|sh|o)") ? "es" : "s"));
                forms.add(stem + "ed");
                forms.add(doubled + "ed");
            }
            forms.add(stem + "ing");
            forms.add(doubled + "ing");
        }
        return Set.copyOf(forms);
    }
}

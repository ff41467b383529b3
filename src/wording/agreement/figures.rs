//! Words around the figures of agreement on the screen.

use crate::agreement::Method;
use crate::id::AssessorId;
use crate::wording::texts::texts;

texts! {
    pub(crate) fn all() { nl "alles samen" en "all together" fr "tout ensemble" }
    pub(crate) fn no_words() { nl "geen eigen woorden" en "no words of their own" fr "sans mots propres" }
    pub(crate) fn by_competence() { nl "per competentie" en "by competence" fr "par compétence" }
    pub(crate) fn by_indicator() { nl "per indicator" en "by indicator" fr "par indicateur" }
    pub(crate) fn by_exercise() { nl "per opdracht" en "by exercise" fr "par exercice" }
    pub(crate) fn by_pair_of_assessors() {
        nl "per twee assessoren"
        en "by pair of assessors"
        fr "par paire d’assesseurs"
    }
    pub(crate) fn whole() { nl "competentie als geheel" en "competence as a whole" fr "compétence entière" }
    pub(crate) fn apart() { nl "apart geteld" en "counted apart" fr "compté à part" }
    pub(crate) fn seen() { nl "hetzelfde gezien" en "saw the same" fr "vu la même chose" }
    pub(crate) fn filed() { nl "hetzelfde geklasseerd" en "filed the same" fr "classé de même" }
    pub(crate) fn rated() { nl "hetzelfde beoordeeld" en "rated the same" fr "évalué de même" }
    pub(crate) fn decided() { nl "hetzelfde besloten" en "decided the same" fr "décidé de même" }
    pub(crate) fn not_from_this_day() {
        nl "niet te bepalen uit deze dag"
        en "cannot be told from this day"
        fr "ne peut se déterminer d’après cette journée"
    }
    pub(crate) fn near(levels: u32) {
        nl "hoogstens één niveau verschil" | "hoogstens {levels} niveaus verschil"
        en "at most one apart" | "at most {levels} levels apart"
        fr "au plus un d’écart" | "au plus {levels} niveaux d’écart"
    }
    pub(crate) fn targets() { nl "samen" en "targets" fr "cibles" }
    pub(crate) fn exact() { nl "zelfde niveau" en "same level" fr "même niveau" }
    pub(crate) fn alpha() { nl "alfa" en "alpha" fr "alpha" }
    pub(crate) fn not_by_two() {
        nl "niet door twee beoordeeld:"
        en "not rated by two:"
        fr "non évalué par deux\u{a0}:"
    }
    pub(crate) fn candidates() { nl "kandidaten" en "candidates" fr "candidats" }
    pub(crate) fn targets_or_clusters() {
        nl "vergelijkingen of groepen"
        en "targets or clusters"
        fr "cibles ou groupes"
    }
    pub(crate) fn details() {
        nl ["alle cijfers", "waarde (95 %)", "n", "weggelaten", "betekenis", "vrij zeker"]
        en ["all figures", "value (95%)", "n", "omitted", "reading", "fairly sure"]
        fr ["tous les chiffres", "valeur (95 %)", "n", "omis", "lecture", "assez sûr"]
    }
    pub(crate) fn values() { nl "waarden" en "values" fr "valeurs" }
    pub(crate) fn names_left_out() {
        nl "(cijfers die alleen tellen of oordelen gelijk zijn, staan er niet bij: metingen zijn dat bijna nooit)\n"
        en "(figures that only count whether ratings are equal are left out: measurements hardly ever are)\n"
        fr "(les chiffres qui comptent seulement si les évaluations sont égales n’y sont pas\u{a0}: des mesures ne le sont presque jamais)\n"
    }
    pub(crate) fn by_pair() { nl "per twee" en "by pair" fr "par paire" }
    pub(crate) fn furthest() { nl "het verst uit elkaar" en "furthest apart" fr "les plus éloignés" }
    pub(crate) fn sizes(all: usize, twice: usize, share: &str) {
        nl "Van de {all} keer dat gedrag beoordeeld werd, deden twee of meer assessoren dat {twice} keer ({share})"
        en "Of the {all} targets, {twice} ({share}) were rated by two or more assessors"
        fr "Sur {all} comportements évalués, {twice} ({share}) l’ont été par deux assesseurs ou plus"
    }
    pub(crate) fn halfway(n: usize) {
        nl "; {n} keer viel een niveau tussen twee in, dat telt hier niet mee"
        en "; {n} halfway between two levels left out here"
        fr "\u{a0}; {n} fois entre deux niveaux, non compté ici"
    }
    pub(crate) fn excluded(n: usize) {
        nl "; {n} in een opdracht die voor de kandidaat niet telt, tellen ook hier niet"
        en "; {n} in an exercise that does not count for the candidate left out"
        fr "\u{a0}; {n} dans un exercice qui ne compte pas pour le candidat, non comptées"
    }
    pub(crate) fn derived(n: usize) {
        nl "; {n} afgeleide niveaus tellen niet mee (--given)"
        en "; {n} derived from observations are left out (--given)"
        fr "\u{a0}; {n} déduites d’observations ne comptent pas (--given)"
    }
    pub(crate) fn seen_same(same: &str, one: usize, all: usize) {
        nl "{same}; {one} van de {all} keer noteerde maar één van de twee iets"
        en "{same}; {one} of {all} times only one of the two noted something"
        fr "{same}\u{a0}; {one} fois sur {all}, un seul des deux a noté quelque chose"
    }
    pub(crate) fn filed_same(same: &str, n: usize) {
        nl "{same}; {n} waarnemingen die twee of meer assessoren klasseerden"
        en "{same}; {n} observations that two assessors or more filed"
        fr "{same}\u{a0}; {n} observations classées par deux assesseurs ou plus"
    }
    pub(crate) fn rated_same(alpha: &str, ac2: &str) {
        nl "alfa binnen één indicator {alpha}; AC2 {ac2}"
        en "alpha within one indicator {alpha}; AC2 {ac2}"
        fr "alpha au sein d’un indicateur {alpha}\u{a0}; AC2 {ac2}"
    }
    pub(crate) fn decided_same(share: &str, same: usize, all: usize) {
        nl "{share}: in {same} van de {all} gevallen (een competentie van een kandidaat) kwam elke assessor apart op hetzelfde niveau uit"
        en "{share}: in {same} of the {all} cases (a competence of a candidate) each assessor alone came to the same level"
        fr "{share}\u{a0}: dans {same} cas sur {all} (une compétence d’un candidat), chaque assesseur seul arrivait au même niveau"
    }
    pub(crate) fn last_training(assessor: AssessorId, last: &str) {
        nl "{assessor} (laatst {last})" en "{assessor} (last {last})" fr "{assessor} (dernière fois {last})"
    }
    pub(crate) fn resampled(method: Method, rough: bool; n: usize, what: &str) {
        (Method::Jackknife, false) =>
            nl "jackknife over {n} {what}" en "jackknife over {n} {what}" fr "jackknife sur {n} {what}"
        (Method::Jackknife, true) =>
            nl "jackknife over {n} {what}, een ruwe schatting"
            en "jackknife over {n} {what}, a rough estimate"
            fr "jackknife sur {n} {what}, estimation grossière"
        (Method::Bootstrap, _) =>
            nl "bootstrap over {n} {what}" en "bootstrap over {n} {what}" fr "bootstrap sur {n} {what}"
    }
    pub(crate) fn interval(how: &str) {
        nl "(95 %-interval: {how}; voor deze assessoren)\n"
        en "(95% interval: {how}; for these assessors)\n"
        fr "(intervalle à 95 %\u{a0}: {how}\u{a0}; pour ces assesseurs)\n"
    }
    pub(crate) fn reach(reach: u32) {
        nl "(hoogstens {reach} niveaus: op deze schaal is dat hetzelfde deel als één niveau van vier, waar de drempel voor gemaakt is)\n"
        en "(at most {reach} levels: of this scale the same part as one level of four, which the threshold is made for)\n"
        fr "(au plus {reach} niveaux\u{a0}: sur cette échelle, la même part qu’un niveau sur quatre, pour lequel le seuil est fait)\n"
    }
    pub(crate) fn other_raters(between: &str) {
        nl "(met andere assessoren kon de alfa ook van {between} gaan)\n"
        en "(with other assessors alpha could be anything from {between})\n"
        fr "(avec d’autres assesseurs, l’alpha pourrait aller de {between})\n"
    }
    pub(crate) fn too_much_work(n: usize) {
        nl "(zonder interval, want dat vraagt te veel rekenwerk voor zo veel beoordelingen: {n} cijfers)\n"
        en "(without an interval, which takes too much computing for so many ratings: {n} figures)\n"
        fr "(sans intervalle, qui demande trop de calcul pour autant d’évaluations\u{a0}: {n} chiffres)\n"
    }
    pub(crate) fn nowhere_apart(levels: u32) {
        nl "\nNergens liggen twee assessoren {levels} niveaus of meer uit elkaar.\n"
        en "\nNowhere are two assessors {levels} levels or more apart.\n"
        fr "\nNulle part deux assesseurs n’ont {levels} niveaux d’écart ou plus.\n"
    }
    pub(crate) fn to_discuss(n: usize, levels: u32) {
        nl "\nTe bespreken: {n} keer {levels} niveaus of meer uit elkaar\n"
        en "\nTo talk about: {n} times {levels} levels or more apart\n"
        fr "\nÀ discuter\u{a0}: {n} fois {levels} niveaux d’écart ou plus\n"
    }
}

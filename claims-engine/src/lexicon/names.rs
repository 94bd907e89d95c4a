//! Words that names are made of. Words may come in any case.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

type Words = FxHashSet<&'static str>;

static GIVEN: LazyLock<Words> = LazyLock::new(|| lines(include_str!("../../data/given_names.txt")));
static WOMEN: LazyLock<Words> = LazyLock::new(|| lines(include_str!("../../data/womens_names.txt")));

/// Family names that come first: Chinese, Korean and Vietnamese in their usual spellings.
static SURNAMES: LazyLock<Words> = LazyLock::new(|| {
    "ahn an ban bui cai cao chang chen cheng cho choe choi chu chun chung cui dang deng ding do dong du fan fang feng fu gao geng gong gu guo ha han he hong hou hu huang huynh hwang im jang jeon jeong ji jia jiang jin jo jon joo ju jung kang ke kim ko kong kwak kwon lam lee lei li liang liao lim lin liu long lu luo luong lyu ma mai meng min moon mun ngo nguyen noh o oh pae paek pak pan park peng pham phan pyo qian qiao qin qiu ren rhee ri rim roh ro ryang ryu shao shen shi shin sim sin so son song su suh sun tan tang tao tian to tran trinh truong u vo vu wan wang wei wen wi won woo wu xi xia xiang xiao xie xiong xu xue yan yang yao ye yi yim yin yong yoo yoon you yu yuan yun zeng zhai zhang zhao zheng zhong zhou zhu zou"
        .split(' ')
        .collect()
});

static PARTICLES: LazyLock<Words> = LazyLock::new(|| {
    "abu al as ash at bin bint ben binti da das de del della den der di do dos du e el et ibn la le las los op ould ter ten ul van vom von y zu zum zur".split(' ').collect()
});

/// Short forms of given names with the full ones they stand for.
const SHORT: &[(&str, &[&str])] = &[
    ("abe", &["abraham"]),
    ("al", &["albert", "alan"]),
    ("alex", &["alexander", "alexandra"]),
    ("andy", &["andrew"]),
    ("ben", &["benjamin"]),
    ("bernie", &["bernard"]),
    ("bill", &["william"]),
    ("bob", &["robert"]),
    ("bobby", &["robert"]),
    ("chris", &["christopher", "christine"]),
    ("chuck", &["charles"]),
    ("dan", &["daniel"]),
    ("dave", &["david"]),
    ("dick", &["richard"]),
    ("don", &["donald"]),
    ("ed", &["edward"]),
    ("fred", &["frederick"]),
    ("greg", &["gregory"]),
    ("jack", &["john"]),
    ("jake", &["jacob"]),
    ("jeff", &["jeffrey"]),
    ("jim", &["james"]),
    ("jimmy", &["james"]),
    ("joe", &["joseph"]),
    ("jon", &["jonathan"]),
    ("kate", &["katherine"]),
    ("ken", &["kenneth"]),
    ("liz", &["elizabeth"]),
    ("matt", &["matthew"]),
    ("mike", &["michael"]),
    ("mitch", &["mitchell"]),
    ("nick", &["nicholas"]),
    ("pat", &["patrick", "patricia"]),
    ("pete", &["peter"]),
    ("phil", &["philip"]),
    ("ray", &["raymond"]),
    ("rick", &["richard"]),
    ("ron", &["ronald"]),
    ("sam", &["samuel"]),
    ("steve", &["steven", "stephen"]),
    ("sue", &["susan"]),
    ("ted", &["edward", "theodore"]),
    ("tim", &["timothy"]),
    ("tom", &["thomas"]),
    ("tony", &["anthony"]),
    ("vince", &["vincent"]),
    ("will", &["william"]),
];

fn lines(list: &'static str) -> Words {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect()
}

fn has(words: &Words, word: &str) -> bool {
    if word.bytes().any(|byte| byte.is_ascii_uppercase()) || !word.is_ascii() {
        words.contains(word.to_lowercase().as_str())
    } else {
        words.contains(word)
    }
}

/// A common given name.
pub fn is_given_name(word: &str) -> bool {
    has(&GIVEN, word)
}

/// A given name that women bear and hardly any men.
pub fn is_female_name(word: &str) -> bool {
    has(&WOMEN, word)
}

/// A family name that stands before the given name.
pub fn is_east_asian_surname(word: &str) -> bool {
    has(&SURNAMES, word)
}

/// A small word inside names: `bin`, `de`, `von`.
pub fn is_particle(word: &str) -> bool {
    word.len() <= 5 && PARTICLES.contains(word)
}

/// Whether one given name is short for the other: `Joe` for `Joseph`.
pub fn is_short_for(short: &str, full: &str) -> bool {
    SHORT.iter().any(|(own, fulls)| *own == short && fulls.contains(&full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_whatever_their_case() {
        assert!(is_given_name("Joseph") && is_given_name("joseph") && is_given_name("JOSÉ"));
        assert!(!is_given_name("Parliament"));
        assert!(is_female_name("Elizabeth") && !is_female_name("James"));
        assert!(is_east_asian_surname("Kim") && is_east_asian_surname("xi") && !is_east_asian_surname("Biden"));
        assert!(is_particle("bin") && !is_particle("Bin"));
        assert!(is_short_for("joe", "joseph") && !is_short_for("joe", "james"));
    }
}

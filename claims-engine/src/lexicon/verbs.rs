//! Verbs in all their forms, with what they are good for.

use super::Classes;

/// Regular verbs: `lemma` or `lemma:past:participle` for the irregular ones.
const SPEECH: &str = "say:said:said tell:told:told announce report add state declare claim argue note stress emphasize emphasise warn confirm explain suggest insist reply respond describe call write:wrote:written comment remark recall pledge promise urge express voice reiterate reaffirm reveal disclose quote cite mention observe predict acknowledge admit deny maintain ask question answer complain boast joke stress underline underscore highlight point conclude caution contend assert affirm hail praise condemn denounce criticize criticise thank tweet post";

const MEET: &str = "meet:met:met gather convene confer huddle dine lunch parley assemble";

const HOST: &str = "host receive welcome greet entertain";

const ATTEND: &str = "attend join participate preside co-chair chair officiate";

const VISIT: &str = "visit tour";

const MOVE: &str = "venture travel:travelled:travelled traveled go:went:gone come:came:come arrive depart leave:left:left return fly:flew:flown drive:drove:driven sail ride:rode:ridden walk cross board disembark land head reach journey march cycle pedal bike bicycle motor cruise row ferry trek hike step enter set touch take:took:taken take-off taxi steam commute alight embark transfer transit proceed";

const CANCEL: &str = "cancel:cancelled:cancelled canceled postpone scrap abandon suspend shelve delay";

const OTHER: &str = "place co-host eat:ate:eaten accept accompany accuse achieve act address adopt advance affect agree aim allow appear apply appoint approach approve arrange arrest assist assume assure attack attempt attract avoid award back ban base be bear:bore:borne beat:beat:beaten become:became:become begin:began:begun believe belong bid:bid:bid blame block break:broke:broken brief bring:brought:brought build:built:built buy:bought:bought campaign carry catch:caught:caught cause celebrate challenge change check choose:chose:chosen clash clear close collapse command commemorate commit compare compete complete concern condemn conduct consider consist consult contact contain continue contribute control convince cost:cost:cost cover create cut:cut:cut damage deal:dealt:dealt debate converse decide decline defeat defend deliver demand demonstrate deploy design destroy detain develop die direct discuss dismiss display do:did:done double draw:drew:drawn drop earn elect embrace emerge enable encourage end endorse enforce engage enhance enjoy ensure escape escort establish evaluate examine exchange exclude exist expand expect explore express extend face fail fall:fell:fallen favor favour feature feel:felt:felt fight:fought:fought file fill find:found:found fire follow force form gain generate get:got:got give:gave:given govern grant grow:grew:grown guarantee halt hand happen have:had:had hear:heard:heard help hit:hit:hit hold:held:held hope identify impose improve include increase indicate inform insist inspect intend introduce invade invest investigate invite involve issue keep:kept:kept kill know:knew:known lack last launch lay:laid:laid lead:led:led learn lie:lay:lain lift like limit link listen live look lose:lost:lost make:made:made manage mark mean:meant:meant monitor mount move name need negotiate observe obtain occur offer open operate oppose order organize organise outline overcome own pass pay:paid:paid plan play pose prepare present press prevent produce prohibit promote propose protect protest prove provide publish pull push put:put:put raise read realize receive recognize recognise recommend recover reduce refer reflect refuse regard reject relate release rely remain remember remove repeat replace represent request require resign resolve respect restore result resume retain retire review rise:rose:risen rule run:ran:run save schedule secure see:saw:seen seek:sought:sought seem sell:sold:sold send:sent:sent serve settle shake:shook:shaken share shift show:showed:shown sign sit:sat:sat speak:spoke:spoken spend:spent:spent split:split:split stand:stood:stood start stay steer stop strengthen strike:struck:struck strive study submit succeed suffer support surround survive suspect take:took:taken talk target teach:taught:taught tend test think:thought:thought threaten throw:threw:thrown train transform treat trigger try turn undergo:underwent:undergone understand:understood:understood unite unveil use value view violate vote vow wait want watch wave wear:wore:worn win:won:won wish withdraw:withdrew:withdrawn witness work worry wrap stroll hug chat drink:drank:drunk pose kiss dine golf mingle slip part inaugurate unveil plant pray";

/// Adds this file's words.
pub fn fill(add: &mut dyn FnMut(&str, Classes)) {
    let lists = [
        (SPEECH, Classes::Speech),
        (MEET, Classes::Meet),
        (HOST, Classes::Meet),
        (ATTEND, Classes::Attend),
        (VISIT, Classes::Visit),
        (MOVE, Classes::Move),
        (CANCEL, Classes::Cancel),
        (OTHER, Classes::default()),
    ];
    // Of these only the past is hardly ever a noun.
    for past in ["telephoned", "phoned", "initialled", "initialed", "breakfasted", "mediated"] {
        add(past, Classes::Verb.with(Classes::Past));
    }
    for (list, classes) in lists {
        for verb in list.split(' ') {
            inflect(verb, classes.with(Classes::Verb), add);
        }
    }
}

fn inflect(verb: &str, classes: Classes, add: &mut dyn FnMut(&str, Classes)) {
    let mut parts = verb.split(':');
    let lemma = parts.next().unwrap_or("");
    let past = parts.next();
    let participle = parts.next();
    add(lemma, classes);
    let stem = lemma.strip_suffix('e').unwrap_or(lemma);
    let consonant_y = lemma.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let third = match consonant_y {
        Some(stem) => format!("{stem}ies"),
        None if lemma.ends_with(['s', 'x', 'z', 'o']) || lemma.ends_with("sh") || lemma.ends_with("ch") => {
            format!("{lemma}es")
        }
        None => format!("{lemma}s"),
    };
    add(&third, classes);
    let ing = if lemma == "lie" || lemma == "die" {
        format!("{}ying", &lemma[..1])
    } else if lemma.ends_with("ee") || lemma == "be" {
        format!("{lemma}ing")
    } else {
        format!("{stem}ing")
    };
    add(&ing, classes.with(Classes::Ing));
    if let Some(doubled) = doubled(lemma) {
        add(&format!("{doubled}ing"), classes.with(Classes::Ing));
        if past.is_none() {
            add(&format!("{doubled}ed"), classes.with(Classes::Past));
        }
    }
    if lemma == "travel" {
        add("travelling", classes.with(Classes::Ing));
        add("traveled", classes.with(Classes::Past));
    }
    match past {
        Some(past) => add(past, classes.with(Classes::Past)),
        None => match consonant_y {
            Some(stem) => add(&format!("{stem}ied"), classes.with(Classes::Past)),
            None => add(&format!("{stem}ed"), classes.with(Classes::Past)),
        },
    }
    if let Some(participle) = participle {
        add(participle, classes.with(Classes::Past));
    }
}

/// `plan` -> `plann`, where a short vowel doubles the last consonant.
fn doubled(lemma: &str) -> Option<String> {
    let mut letters = lemma.chars().rev();
    let (last, vowel, before) = (letters.next()?, letters.next()?, letters.next()?);
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let fits = !is_vowel(last) && !matches!(last, 'w' | 'x' | 'y' | 'h') && is_vowel(vowel) && !is_vowel(before);
    fits.then(|| format!("{lemma}{last}"))
}

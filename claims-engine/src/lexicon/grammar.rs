//! Words of grammar, numbers, days and months.

use super::Classes;

const PREPOSITIONS: &str = "about above across after against ahead along alongside amid amidst among amongst around aside at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto opposite out outside over past per since through throughout till to toward towards under underneath unlike until unto up upon via with within without";

const FUNCTION: &str = "a an the this that these those my your his her its our their whose some any no every each either neither both all many much more most few fewer several such another other others i you he she it we they me him us them himself herself itself themselves myself ourselves yourself who whom which what when where why how whether if because although though while whereas unless as than so yet and or but nor not never only also just even still too very quite rather already again then there here now once ever thus hence therefore however moreover meanwhile instead perhaps maybe indeed else otherwise amid yes no";

const AUXILIARIES: &str = "be am is are was were been being have has had having do does did will would shall should can could may might must ought 's 're 've 'll wo isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t";

const NEGATIVE: &str = "not never nor neither without isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t denied denies refused declined ruled";

const FUTURE: &str = "will shall would plans plan planned planning expects expected scheduled due set slated upcoming forthcoming future hopes hope hoped hoping intends intend intended wants ready going prepares preparing preparations possible potential proposed tentative prospective eventual invited won't won’t";

const HEDGES: &str = "reportedly allegedly apparently possibly probably likely unlikely maybe perhaps rumored rumoured rumors rumours believed alleged purported purportedly presumably unconfirmed speculation suspected may might could";

const SUBORDINATORS: &str = "after before when while because although though if unless until since that which who whom whose where whereas whether as once";

const NUMBERS: &str = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions billions half first second third fourth fifth sixth seventh eighth ninth tenth";

const MONTHS: &str = "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";

const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays";

const COMMON: &str = "today yesterday tomorrow tonight earlier later last next following previous new old according additionally finally recently currently previously nevertheless nonetheless furthermore similarly overall officials people analysts experts critics supporters observers reporters sources state local national public police authorities government ministers leaders talks news reports among thousands hundreds dozens millions nearly almost about shortly soon long since under together separately further several time year years month months week weeks day days morning afternoon evening night noon midnight spring summer autumn fall winter war peace trade security defense defence climate economic political military nuclear international global regional bilateral foreign domestic special please thank thanks dear let photo file image source video watch live breaking update updated exclusive analysis opinion editorial interview transcript background highlights key top big good great small high low part parts";

/// Adds this file's words.
pub fn fill(add: &mut dyn FnMut(&str, Classes)) {
    let lists = [
        (PREPOSITIONS, Classes::Preposition.with(Classes::Function)),
        (FUNCTION, Classes::Function),
        (AUXILIARIES, Classes::Auxiliary.with(Classes::Function)),
        (NEGATIVE, Classes::Negative),
        (FUTURE, Classes::Future),
        (HEDGES, Classes::Hedge),
        (SUBORDINATORS, Classes::Subordinator),
        (NUMBERS, Classes::NumberWord.with(Classes::Common)),
        (MONTHS, Classes::Month),
        (WEEKDAYS, Classes::Weekday),
        (COMMON, Classes::Common),
    ];
    for (list, classes) in lists {
        for word in list.split(' ') {
            add(word, classes);
        }
    }
}

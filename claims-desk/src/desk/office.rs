//! Settings, policies, the ledger, and what the app says about itself.

use claims_db::{Reader, Writer};
use serde_json::{Value, json};

use super::{Desk, Now};
use crate::error::{Error, Result};
use crate::intake;
use crate::shape::ClaimKind;
use crate::wire::{About, LedgerCheck, LedgerHead, Nothing, Policy, SealCheck, Settings, Theme};

const SETTINGS: &str = "desk";

impl Desk {
    /// What the app says about itself.
    pub fn about(&self, _: Nothing) -> Result<About> {
        let store = self.room().store.path().to_string_lossy().into_owned();
        Ok(About {
            name: "Galley".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            store,
            policies: [claims_verdict::Policy::desk(), claims_verdict::Policy::single()]
                .iter()
                .map(Policy::from)
                .collect(),
            kinds: ClaimKind::ALL.to_vec(),
            opens: intake::ENDINGS.iter().map(|&ending| ending.to_owned()).collect(),
            longest_text: intake::LONGEST,
        })
    }

    /// What the person has set.
    pub fn get_settings(&self, _: Nothing) -> Result<Settings> {
        settings(&self.room().store)
    }

    /// Sets theme, reviewer and the policy of new articles.
    pub fn set_settings(&self, args: Settings, now: Now) -> Result<Settings> {
        let reviewer = args.reviewer.split_whitespace().collect::<Vec<_>>().join(" ");
        if reviewer.is_empty() || reviewer.chars().any(char::is_control) {
            return Err(Error::field("reviewer", "must be a name"));
        }
        let policy = Policy::from(&checked(&args.policy)?);
        let set = Settings { theme: args.theme, reviewer, policy, private_addresses: args.private_addresses };
        let mut room = self.room();
        let stamp = room.stamp(now)?;
        let value = serde_json::to_value(&set).unwrap_or(Value::Null);
        room.store.write(&stamp, |writer| writer.set_setting(SETTINGS, &value))?;
        Ok(set)
    }

    /// The end of the ledger.
    pub fn ledger_head(&self, _: Nothing) -> Result<LedgerHead> {
        let head = self.room().store.ledger_head()?;
        Ok(ledger_end(head.seq, head.hash()))
    }

    /// Goes through the whole ledger.
    pub fn verify_ledger(&self, _: Nothing) -> Result<LedgerCheck> {
        self.check_ledger(None)
    }

    /// The same, against a head that was noted earlier: its number of entries and its hash in hexadecimal.
    pub fn check_ledger(&self, noted: Option<(i64, &str)>) -> Result<LedgerCheck> {
        let room = self.room();
        let check = room.store.verify_ledger(noted)?;
        let seals = room.store.check_seals()?;
        let seals: Vec<SealCheck> = seals
            .into_iter()
            .map(|seal| SealCheck { label: seal.label, reason: seal.reason, matches: seal.matches })
            .collect();
        let broken = seals.iter().find(|seal| !seal.matches);
        let broken = broken.map(|seal| format!("what is sealed as “{}” is not what the ledger binds", seal.label));
        let elsewhere = room.store.check_bundles()?;
        let elsewhere = elsewhere.map(|fault| fault.to_string());
        let problem = check.fault.as_ref().map(ToString::to_string).or(broken).or(elsewhere);
        Ok(LedgerCheck { ok: problem.is_none(), head: ledger_end(check.good, check.head), problem, seals })
    }
}

fn ledger_end(entries: i64, hash: String) -> LedgerHead {
    let entries = u64::try_from(entries).unwrap_or(0);
    LedgerHead { entries, head: (entries > 0).then_some(hash) }
}

/// What was set, else the defaults: the reviewer is the name that the system knows the person by.
pub fn settings(store: &Reader) -> Result<Settings> {
    let set = store.setting(SETTINGS)?.and_then(|value| serde_json::from_value(value).ok());
    Ok(set.unwrap_or_else(|| Settings {
        theme: Theme::System,
        reviewer: user().unwrap_or_else(|| "reviewer".to_owned()),
        policy: Policy::from(&claims_verdict::Policy::desk()),
        private_addresses: false,
    }))
}

fn user() -> Option<String> {
    let named = ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
    named.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty() && !name.chars().any(char::is_control))
}

/// The policy under which an article is assessed.
pub fn policy_of(store: &Reader, article: &str) -> Result<claims_verdict::Policy> {
    let set = store.setting(&key(article))?.and_then(|value| serde_json::from_value::<Policy>(value).ok());
    set.as_ref().map_or_else(|| Ok(claims_verdict::Policy::desk()), checked)
}

/// Sets it.
pub fn set_policy_of(writer: &Writer<'_>, article: &str, policy: &claims_verdict::Policy) -> claims_db::Result<()> {
    let policy = json!({ "name": policy.name, "primary": policy.primary, "secondary": policy.secondary });
    writer.set_setting(&key(article), &policy)
}

fn key(article: &str) -> String {
    format!("policy:{article}")
}

/// A policy that makes sense: it has a name, something suffices, and the names of the house mean what they say.
pub fn checked(policy: &Policy) -> Result<claims_verdict::Policy> {
    let name = policy.name.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Error::field("policy", "must have a name"));
    }
    if policy.primary == 0 && policy.secondary == 0 {
        return Err(Error::field("policy", "must say how many sources are enough"));
    }
    let found = claims_verdict::Policy { name: name.to_owned(), primary: policy.primary, secondary: policy.secondary };
    let house = [claims_verdict::Policy::desk(), claims_verdict::Policy::single()];
    if house.iter().any(|own| own.name == found.name && *own != found) {
        return Err(Error::field("policy", "of that name has other numbers"));
    }
    Ok(found)
}

impl From<&claims_verdict::Policy> for Policy {
    fn from(policy: &claims_verdict::Policy) -> Self {
        Self { name: policy.name.clone(), primary: policy.primary, secondary: policy.secondary }
    }
}

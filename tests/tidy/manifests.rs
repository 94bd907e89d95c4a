//! One table of versions, one set of lints.

use super::{Finding, Tree, dependencies};

/// Fields of `[package]` that all members share.
const SHARED: &[&str] = &["version", "edition", "rust-version", "license", "publish"];

/// Members that say for themselves what the workspace says for all.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (folder, manifest) in tree.members() {
        let path = format!("{folder}/Cargo.toml");
        let mut wrong = |what: String| findings.push(Finding { path: path.clone(), line: 0, what });
        for (section, name, value) in dependencies(&manifest) {
            let own = ["version", "path", "git"].iter().any(|key| value.get(key).is_some());
            if own || !from_workspace(Some(value)) {
                wrong(format!("[{section}] {name}: the version belongs into the one table of the root Cargo.toml"));
            }
        }
        let package = manifest.get("package");
        for field in SHARED {
            if !from_workspace(package.and_then(|package| package.get(field))) {
                wrong(format!("[package] {field}: say `{field}.workspace = true`, one value serves all members"));
            }
        }
        if !from_workspace(manifest.get("lints")) {
            wrong("[lints]: say `workspace = true`, or this crate escapes the house rules".to_owned());
        }
    }
    findings
}

fn from_workspace(value: Option<&toml::Value>) -> bool {
    value.and_then(|value| value.get("workspace")).and_then(toml::Value::as_bool) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "[package]\nname = 'x'\nversion.workspace = true\nedition.workspace = true\n\
        rust-version.workspace = true\nlicense.workspace = true\npublish.workspace = true\n\
        [lints]\nworkspace = true\n[dependencies]\n";

    fn found(manifest: &str) -> usize {
        check(&Tree::of("x/Cargo.toml", manifest)).len()
    }

    #[test]
    fn what_comes_from_the_workspace_is_right() {
        assert_eq!(found(&format!("{GOOD}regex.workspace = true\ntokio = {{ workspace = true, features = [] }}")), 0);
    }

    #[test]
    fn what_the_workspace_excludes_is_no_member() {
        let tree = Tree::of("x/Cargo.toml", "[package]\nname = 'x'");
        assert!(!check(&tree).is_empty());
        assert!(check(&tree.with("Cargo.toml", "[workspace]\nexclude = ['x']")).is_empty());
    }

    #[test]
    fn a_version_of_its_own_is_found() {
        for own in
            ["regex = '1'", "regex = { version = '1' }", "regex = { path = '../regex' }", "regex = { git = 'x' }"]
        {
            assert_eq!(found(&format!("{GOOD}{own}")), 1, "{own}");
        }
        assert_eq!(found(&GOOD.replace("version.workspace = true\nedition", "version = '2.0.0'\nedition")), 1);
        assert_eq!(found(&GOOD.replace("[lints]\nworkspace = true", "")), 1);
    }
}

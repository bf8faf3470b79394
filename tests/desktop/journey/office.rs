//! Setting the office up: accounts and agencies.

use super::play::Play;
use super::value::{list, must, truth};
use crate::wait::Played;
use mare_admin::script::CastMember;
use serde_json::Value;

/// Names of the roles as the screen has them, by how they begin.
const ROLES: [(&str, &str); 7] = [
    ("spoc", "SPoC"),
    ("office", "SPoC’s office"),
    ("chair", "Chair"),
    ("minute_taker", "Minute taker"),
    ("reader", "Reader"),
    ("auditor", "Auditor"),
    ("administrator", "Administrator"),
];

impl Play {
    /// Adds an account under Settings.
    pub(crate) async fn add_account(&mut self, member: &CastMember, passphrase: &str) -> Played {
        self.page.visit("settings/accounts").await?;
        let page = &self.page;
        page.heading("Accounts").await?;
        page.fill("Full name", &member.name).await?;
        page.fill("Agency", &member.agency).await?;
        for role in &member.roles {
            let words = ROLES.iter().find(|(id, _)| id == role).map_or(role.as_str(), |(_, words)| words);
            page.part("Roles").tick(words, true).await?;
        }
        page.fill("Their passphrase", passphrase).await?;
        page.fill("Their passphrase again", passphrase).await?;
        page.shows("Good enough.").await?;
        page.press_button("Add the account").await?;
        page.shows(&format!("The account of {} is made.", member.name)).await
    }

    /// Adds an agency under Settings.
    pub(crate) async fn save_agency(&mut self, input: &Value) -> Played<bool> {
        self.page.visit("settings/agencies").await?;
        let page = &self.page;
        page.heading("Agencies").await?;
        page.fill("Name", must(input, "name")).await?;
        page.part("Status")
            .click(match must(input, "class") {
                "RA" => "Responsible Authority",
                "DTC" => "Duty to co-operate",
                _ => "Neither",
            })
            .await?;
        page.tick("A health agency", truth(input, "health")).await?;
        page.fill("Short names", &list(input, "short").join(", ")).await?;
        page.press_button("Add the agency").await?;
        page.part("Agencies (").shows(must(input, "name")).await?;
        Ok(true)
    }
}

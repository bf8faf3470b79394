//! The first hour of an installation: the wizard, signing in, being refused, coming back.

use crate::page::Page;
use crate::stage::Stage;
use crate::wait::{Played, until};

/// Name of the SPoC in every play.
pub(crate) const SPOC: &str = "Rosalind Tarnhow";
/// Name of the Administrator in every play.
pub(crate) const ADMINISTRATOR: &str = "Edmund Birkrigg";
/// The SPoC's passphrase.
pub(crate) const PASSPHRASE: &str = "lantern quarry seven otter plinth";
const OTHER_PASSPHRASE: &str = "copper bramble stile eleven heron";

/// Somebody the wizard makes an account for: name, agency, passphrase.
type Founder<'a> = (&'a str, &'a str, &'a str);

/// Goes through the wizard and makes a practice installation with the cast of these tests.
pub(crate) async fn set_up(page: &Page) -> Played {
    let agency = "Lakeland Partnership Trust";
    wizard(page, "Fellside MARE Team", (SPOC, agency, PASSPHRASE), (ADMINISTRATOR, agency, OTHER_PASSPHRASE))
        .await
}

/// Goes through the wizard and makes a practice installation. Leaves the page at signing in.
pub(crate) async fn wizard(page: &Page, team: &str, spoc: Founder<'_>, administrator: Founder<'_>) -> Played {
    page.heading("Set up MARE Desk").await?;
    page.fill("Name of the team", team).await?;
    page.click("Practice: invented cases only").await?;
    page.click("Go on").await?;
    page.heading("Who practises here?").await?;
    page.click("Set up two accounts and recovery codes instead").await?;
    person(page, "The SPoC", spoc).await?;
    person(page, "The Administrator", administrator).await?;
    page.heading("Check, then make the file").await?;
    page.click("Make the encrypted file").await?;
    page.heading("Recovery code 1 of 2").await?;
    let first = code_on(page).await?;
    page.click("Written down: hide it and go on to the second").await?;
    page.heading("Recovery code 2 of 2").await?;
    let second = code_on(page).await?;
    page.click("Written down: hide it").await?;
    page.heading("Type code").await?;
    let asked_for_first = page.words().await?.contains("Type code 1 back");
    page.fill("Recovery code", if asked_for_first { &first } else { &second }).await?;
    page.click("Check the code").await?;
    page.heading("MARE Desk is ready").await?;
    page.click("Sign in").await
}

/// Copies the code on the screen, which may stand on two lines.
async fn code_on(page: &Page) -> Played<String> {
    let rest = page.after("Recovery code:").await?;
    let group = |word: &&str| word.chars().all(|c| c == '-' || c.is_ascii_uppercase() || c.is_ascii_digit());
    Ok(rest.split_whitespace().take_while(group).collect())
}

async fn person(page: &Page, heading: &str, (name, agency, passphrase): Founder<'_>) -> Played {
    page.heading(heading).await?;
    page.fill("Full name", name).await?;
    page.fill("Agency", agency).await?;
    page.fill("Passphrase", passphrase).await?;
    page.fill("Passphrase again", passphrase).await?;
    page.shows("Good enough.").await?;
    page.click("Go on").await
}

/// Signs in and waits for Today.
pub(crate) async fn sign_in(page: &Page, name: &str, passphrase: &str) -> Played {
    page.heading("Sign in").await?;
    page.fill("Name", name).await?;
    page.fill("Passphrase", passphrase).await?;
    page.click("Sign in").await?;
    page.no_longer_shows("Without a passphrase").await
}

#[tokio::test]
async fn a_practice_installation_is_made_by_typing_and_opens_on_today() -> Played {
    let stage = Stage::set()?;
    let page = stage.open().await?;
    page.heading("Set up MARE Desk").await?;
    titled(&stage, "MARE Desk").await?;
    set_up(&page).await?;
    titled(&stage, "MARE Desk – practice").await?;

    page.heading("Sign in").await?;
    page.fill("Name", SPOC).await?;
    page.fill("Passphrase", "not the one that was chosen").await?;
    page.click("Sign in").await?;
    page.shows("passphrase is wrong").await?;
    page.settled().await?;
    assert_eq!(page.value("Name").await?, SPOC, "a refusal loses nothing typed");

    sign_in(&page, SPOC, PASSPHRASE).await?;
    page.heading("Today").await?;
    page.shows("Practice installation.").await?;

    // The session goes with the process; the file stays.
    stage.close(page).await?;
    let page = stage.open().await?;
    titled(&stage, "MARE Desk – practice").await?;
    sign_in(&page, SPOC, PASSPHRASE).await?;
    page.heading("Today").await?;
    page.click("Lock").await?;
    page.heading("Sign in").await?;
    stage.close(page).await
}

async fn titled(stage: &Stage, title: &str) -> Played {
    let wrong = || format!("No window is titled “{title}”; there are {:?}.", stage.titles());
    until(wrong, || async { Ok(stage.titles()?.iter().any(|t| t == title).then_some(())) }).await
}

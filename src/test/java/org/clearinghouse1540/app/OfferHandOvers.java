package org.clearinghouse1540.app;

import org.clearinghouse1540.access.Role;

/** The hand-overs between providers, States and the secretariat: offers and deliveries. */
final class OfferHandOvers extends HandOverChains {
  private String fields = "";
  private String register = "";

  OfferHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    FormSender provider = by(Role.PROVIDER);
    register =
        provider.send(
            "/providers",
            "name=Example Provider 702;kind=organization;institution=Example Institution;"
                + "mailbox=desk@example.org");
    fields = "areas=legislation;kinds=drafting;from=2026-Q1;cost=none;provider=" + number(register);
    own();
    byOthers();
    long need = need();
    claims();
    answers(need);
    endedOffers(need);
    deliveries(need);
    ended();
    withdrawn(need);
  }

  // The provider ends an offer that was circulated, and the secretariat one of the provider.
  private void endedOffers(long need) {
    FormSender provider = by(Role.PROVIDER);
    String circulated = answer(need, "Help with laws 4");
    by(Role.SECRETARIAT).send(circulated + "/circulation", "");
    arrives("offer-circulated", Role.POINT_OF_CONTACT, "Help with laws 4");
    provider.send(circulated + "/ending", "reason=The programme closed (invented)");
    gone("offer-circulated", Role.POINT_OF_CONTACT);
    arrives("offer-ended", Role.POINT_OF_CONTACT, "Help with laws 4");
    read("offer-ended", Role.POINT_OF_CONTACT);
    arrives("offer-ended-told", Role.SECRETARIAT, "Help with laws 4");
    read("offer-ended-told", Role.SECRETARIAT);
    String standing = provider.send("/offers", fields + ";words=Standing help 3");
    provider.send(standing + "/giving", "");
    owner("update providers_offer set confirmed_on = '2020-01-02' where id = " + number(standing));
    arrives("offer-old", Role.PROVIDER, "Standing help 3");
    by(Role.SECRETARIAT).send(standing + "/ending", "reason=Letter 3 (invented)");
    gone("offer-old", Role.PROVIDER);
    arrives("offer-ended-told", Role.PROVIDER, "Standing help 3");
    read("offer-ended-told", Role.PROVIDER);
  }

  private void withdrawn(long need) {
    by(Role.PROVIDER).user().get("/open-needs/" + need);
    int request = count("select request_id::int from assistance_need_item where id = " + need);
    by(Role.POINT_OF_CONTACT)
        .send("/requests/" + request + "/withdrawal", "use=providers;document=NV 14 (invented)");
    arrives("need-closed-told", Role.PROVIDER, STATE);
    read("need-closed-told", Role.PROVIDER);
  }

  private void ended() {
    long need = need();
    answer(need, "Help with laws 3");
    String request =
        "/requests/"
            + count("select max(id)::int from assistance_request where origin = 'received'");
    by(Role.POINT_OF_CONTACT)
        .send(request + "/need", "item=" + need + ";status=withdrawn;document=NV 16 (invented)");
    arrives("need-ended-told", Role.PROVIDER, "Help with laws 3");
    read("need-ended-told", Role.PROVIDER);
  }

  private void own() {
    FormSender provider = by(Role.PROVIDER);
    String offer = provider.send("/offers", fields + ";words=Standing help 1");
    arrives("offer-drafted", Role.PROVIDER, "Standing help 1");
    provider.send(offer + "/giving", "");
    gone("offer-drafted", Role.PROVIDER);
    owner("update providers_offer set confirmed_on = '2020-01-02' where id = " + number(offer));
    arrives("offer-old", Role.PROVIDER, "Standing help 1");
    provider.send(offer + "/confirmation", "");
    gone("offer-old", Role.PROVIDER);
    provider.send(offer + "/consent", "document=Letter 1 (invented)");
    provider.send(offer, fields + ";words=Standing help 2");
    arrives("offer-changed", Role.PROVIDER, "Standing help 2");
    provider.send(offer + "/consent", "document=Letter 2 (invented)");
    gone("offer-changed", Role.PROVIDER);
  }

  // The secretariat works on offers of providers too.
  private void byOthers() {
    FormSender secretariat = by(Role.SECRETARIAT);
    String offer = by(Role.PROVIDER).send("/offers", fields + ";words=Standing help 3");
    by(Role.PROVIDER).send(offer + "/giving", "");
    secretariat.send(offer, fields + ";words=Standing help 4");
    told("offer-changed-by-others");
    secretariat.send(offer + "/consent", "document=Letter 3 (invented)");
    told("offer-consent-recorded");
    secretariat.send(offer + "/withdrawal", "document=Letter 4 (invented)");
    told("offer-consent-withdrawn");
  }

  private void told(String id) {
    arrives(id, Role.PROVIDER, "Standing help 4");
    read(id, Role.PROVIDER);
  }

  /** A need that providers see; its number. */
  private long need() {
    by(Role.PROVIDER).send("/subscriptions", "areas=legislation;mailbox=desk@example.org");
    FormSender secretariat = by(Role.SECRETARIAT);
    String request =
        secretariat.send(
            "/arrivals",
            "channel=note-verbale;requester="
                + STATE
                + ";requestedOn=2024-05-01;receivedOn=2024-05-01;title0=Example laws 702;"
                + "words0=Help with drafting legislation (invented).;areas0=legislation");
    secretariat.send(request + "/step", "step=authenticate");
    secretariat.send(request + "/step", "step=acknowledge");
    by(Role.POINT_OF_CONTACT)
        .send(request + "/consent", "use=providers;document=NV 13;given-on=" + today());
    secretariat.send(request + "/step", "step=distribute");
    return count(
        "select max(id)::int from assistance_need_item where request_id = " + number(request));
  }

  /** Offers of public pages that name the provider; the second one matches the need. */
  private void claims() {
    FormSender provider = by(Role.PROVIDER);
    String claim = "stay=yes;why=Ours (invented);provider=" + number(register);
    String declined = onRecord("REFERENCE-702-1", "help with laboratories (invented)");
    provider.send(declined + "/claim", claim);
    arrives("offer-claimed", Role.SECRETARIAT, "help with laboratories");
    decide(declined, "no;why=No letter (invented)");
    gone("offer-claimed", Role.SECRETARIAT);
    arrives("claim-declined", Role.PROVIDER, "help with laboratories");
    read("claim-declined", Role.PROVIDER);
    String confirmed = onRecord("REFERENCE-702-2", "help with drafting legislation (invented)");
    provider.send(confirmed + "/claim", claim);
    decide(confirmed, "yes");
    arrives("claim-confirmed", Role.PROVIDER, "help with drafting legislation");
    read("claim-confirmed", Role.PROVIDER);
  }

  private void decide(String offer, String decision) {
    by(Role.SECRETARIAT)
        .send(
            offer + "/claim/decision",
            "claim=" + count("select max(id)::int from providers_claim") + ";confirm=" + decision);
  }

  private String onRecord(String reference, String words) {
    owner(
        "insert into providers_offer (reference_id, provider_kind, provider, kind, as_of, words,"
            + " exclusions, regions, answers, address) values ('"
            + reference
            + "', 'organization', 'Example Provider 702', 'standing programme', '2015', '"
            + words
            + "', '', 'global', '', 'https://example.org/')");
    return "/offers/"
        + count("select id::int from providers_offer where reference_id = '" + reference + "'");
  }

  private String answer(long need, String words) {
    return by(Role.PROVIDER)
        .send("/open-needs/" + need + "/answer", fields + ";needs=" + need + ";words=" + words);
  }

  private void answers(long need) {
    FormSender provider = by(Role.PROVIDER);
    FormSender contact = by(Role.POINT_OF_CONTACT);
    arrives("need-opened", Role.PROVIDER, "Example laws 702");
    arrives("offer-matched", Role.PROVIDER, "Example laws 702");
    String first = answer(need, "Help with laws 1");
    gone("need-opened", Role.PROVIDER);
    gone("offer-matched", Role.PROVIDER);
    arrives("offer-made", Role.SECRETARIAT, "Help with laws 1");
    by(Role.SECRETARIAT).send(first + "/circulation", "");
    gone("offer-made", Role.SECRETARIAT);
    arrives("offer-circulated", Role.POINT_OF_CONTACT, "Help with laws 1");
    contact.send(first + "/reply", "act=asked;words=When (invented)?");
    gone("offer-circulated", Role.POINT_OF_CONTACT);
    arrives("offer-question", Role.PROVIDER, "Help with laws 1");
    provider.send(first + "/reply", "words=In May (invented).");
    gone("offer-question", Role.PROVIDER);
    arrives("offer-answered", Role.POINT_OF_CONTACT, "Help with laws 1");
    contact.send(first + "/reply", "act=accepted;words=With thanks (invented).");
    gone("offer-answered", Role.POINT_OF_CONTACT);
    arrives("offer-accepted", Role.PROVIDER, "Help with laws 1");
    read("offer-accepted", Role.PROVIDER);
    changed(first);
    String second = answer(need, "Help with laws 2");
    by(Role.SECRETARIAT).send(second + "/circulation", "");
    contact.send(second + "/reply", "act=declined");
    arrives("offer-declined", Role.PROVIDER, "Help with laws 2");
    read("offer-declined", Role.PROVIDER);
  }

  // An accepted offer that is changed is again a task of its State.
  private void changed(String offer) {
    String words = "Help with laws 1, changed";
    by(Role.PROVIDER).send(offer, fields + ";words=" + words);
    arrives("offer-changed-after-reply", Role.POINT_OF_CONTACT, words);
    arrives("offer-changed-told", Role.SECRETARIAT, words);
    read("offer-changed-told", Role.SECRETARIAT);
    by(Role.POINT_OF_CONTACT).send(offer + "/reply", "act=accepted;words=Again (invented).");
    gone("offer-changed-after-reply", Role.POINT_OF_CONTACT);
  }

  private String delivery(long need, String title, String ends, String status) {
    return "kind=workshop;areas=legislation;starts=2024-05;title="
        + title
        + ";ends="
        + ends
        + ";status="
        + status
        + ";states="
        + STATE
        + ";provider="
        + number(register)
        + ";need="
        + need;
  }

  private void deliveries(long need) {
    FormSender provider = by(Role.PROVIDER);
    FormSender contact = by(Role.POINT_OF_CONTACT);
    String running = delivery(need, "Example workshop 702", "2024-06", "under-way");
    String page = provider.send("/deliveries", running);
    arrives("delivery-recorded", Role.POINT_OF_CONTACT, "Example workshop 702");
    read("delivery-recorded", Role.POINT_OF_CONTACT);
    arrives("delivery-over", Role.PROVIDER, "Example workshop 702");
    provider.send(page, running.replace("under-way", "done"));
    gone("delivery-over", Role.PROVIDER);
    arrives("delivery-done", Role.POINT_OF_CONTACT, "Example workshop 702");
    contact.send(page + "/no-feedback", "");
    gone("delivery-done", Role.POINT_OF_CONTACT);
    arrives("feedback-none", Role.SECRETARIAT, "Example workshop 702");
    read("feedback-none", Role.SECRETARIAT);
    contact.send(page + "/feedback", "activities=Two weeks;met=yes");
    gone("delivery-done", Role.POINT_OF_CONTACT);
    arrives("delivery-met", Role.SECRETARIAT, "Example workshop 702");
    by(Role.SECRETARIAT).send(page + "/met", "");
    gone("delivery-met", Role.SECRETARIAT);
    arrives("state-need-met", Role.POINT_OF_CONTACT, "Example laws 702");
    read("state-need-met", Role.POINT_OF_CONTACT);
    contact.send(page + "/feedback", "activities=Two weeks;met=no");
    arrives("met-denied", Role.SECRETARIAT, "Example workshop 702");
    read("met-denied", Role.SECRETARIAT);
    contact.send(page + "/summary", "summary=A law was drafted (invented).");
    contact.send(page + "/summary/consent", "document=NV 14 (invented)");
    contact.send(page + "/summary", "summary=Two laws were drafted (invented).");
    arrives("feedback-changed", Role.POINT_OF_CONTACT, "Example workshop 702");
    contact.send(page + "/summary/consent", "document=NV 15 (invented)");
    gone("feedback-changed", Role.POINT_OF_CONTACT);
  }
}

package org.clearinghouse1540.app;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Checks every binding act that the users of a program do: nothing is recorded before its check
 * page is confirmed, and its repetition gives the same receipt and records nothing.
 */
final class ActsObserved {
  /** Acts for which the example records may not be ready, with the reason and the test. */
  static final Map<String, String> NOT_TRIED =
      Map.ofEntries(
          Map.entry("/accounts/recover", "needs the name of an account; InvitationsTest"),
          Map.entry("/requests/{id}/summary", "binds where it replaces one; CaseSummaryPagesTest"),
          Map.entry("/accounts/role/give", "needs the name of an account; InvitationsTest"),
          Map.entry("/contacts/gaps", "needs a place without contact; UnansweredGapTest"),
          Map.entry(
              "/deliveries/{id}/no-feedback",
              "needs a completed delivery without feedback; FeedbackHistoryTest"),
          Map.entry("/arrivals", "binds with a consent to publication; PublicContactDataTest"),
          Map.entry("/accounts/untie", "needs an institution with its own sign-in"),
          Map.entry(
              "/deliveries/{id}/met", "needs feedback of the requester; PartiesOfAccountsTest"),
          Map.entry("/archive", "its form is on no page of a record; StateArchiveTest"),
          Map.entry("/drafts/sending", "needs a draft with a title; NeedDraftPagesTest"),
          Map.entry(
              "/intake/notes/{id}/record", "needs a decision on each line; ProposalPagesTest"),
          Map.entry("/letters/{id}/correction", "needs a changed value; SilenceCorrectionTest"),
          Map.entry(
              "/requests/{id}/correction", "needs a changed value; DetailCorrectionPagesTest"),
          Map.entry(
              "/requests/{id}/correction/decision",
              "needs a correction; DetailCorrectionPagesTest"),
          Map.entry("/matrices/import/accept", "needs uploaded files; BatchPagesTest"),
          Map.entry("/offers/asking", "needs an old offer; ProviderWalkTest"),
          Map.entry("/plan-lines/{id}", "needs a line that an agency is asked; PlanFlowTest"),
          Map.entry("/contacts/{id}/account", "needs a contact without account; SignersTest"),
          Map.entry("/contacts/{id}/signers", "needs a State without signer; SignersTest"),
          Map.entry("/plans/{id}/agencies", "needs two agencies with lines; PlanFlowTest"),
          Map.entry("/contacts/signing", "needs two validators; TwoSignaturesTest"),
          Map.entry("/signatures/{id}/end", "needs a first signature; TwoSignaturesTest"),
          Map.entry("/events/file", "needs a file of events; EventBulkPagesTest"),
          Map.entry("/contacts/file", "needs a file of contacts; ContactBulkPagesTest"),
          Map.entry("/offers/file", "needs a file of offers; OfferBulkPagesTest"),
          Map.entry("/counts/yearly/{id}/approval", "needs a drafted report; YearlyReportsTest"),
          Map.entry("/counts/yearly/{id}/withdrawal", "needs an approved one; YearlyReportsTest"),
          Map.entry("/shared/{id}/message", "needs a consent to the chosen use; MailTest"),
          Map.entry("/working-days/{id}/end", "needs a year without holidays; WorkingDayPagesTest"),
          Map.entry("/procedures", "needs corrected files; ProcedurePagesTest"));

  private final TestProgram program;
  private final List<String> actions = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  ActsObserved(TestProgram program) {
    this.program = program;
  }

  /** The addresses of the forms of the acts. */
  List<String> actions() {
    return List.copyOf(actions);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** The number of journal entries of a user; every change of a row belongs to one. */
  int entries(Visitor user) {
    return program.count(
        "select count(*)::int from kit_journal where actor = '" + user.name() + "'");
  }

  /** Confirms the act of a check page, twice. */
  HttpResponse<String> confirm(Visitor user, HttpResponse<String> checkPage, int before) {
    Document page = Jsoup.parse(checkPage.body());
    String action = page.expectFirst("#act-check").attr("action");
    actions.add(action);
    require(entries(user) == before, action + ": the first sending recorded something");
    require(!page.select("#act-confirm").text().isBlank(), action + ": the act has no name");
    require(!page.select("#act-to").text().isBlank(), action + ": no receiver is named");
    require(!page.text().matches(".*\\{\\d}.*"), action + ": a text lacks its argument");
    HttpResponse<String> done = user.confirm(checkPage);
    int after = entries(user);
    require(done.statusCode() < 400, action + ": refused after its check page");
    require(after > before, action + ": the confirmed act recorded nothing");
    HttpResponse<String> again = user.confirm(checkPage);
    String receipt = location(again);
    require(receipt.matches("/receipts/\\d+"), action + ": its repetition has no receipt");
    require(
        done.statusCode() != 302 || location(done).equals(receipt),
        action + ": its repetition has another receipt");
    require(user.get(receipt).statusCode() == 200, action + ": the receipt cannot be opened");
    require(entries(user) == after, action + ": its repetition recorded something");
    return done;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]+", "");
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}

package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestChannel;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts that two users change, that are sent in the meantime, or that are removed. */
class NeedDraftConflictTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 670";
  private static final Actor ACTOR = new Actor("mission.670", "mission " + STATE);
  private final Visitor own = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor mission = PROGRAM.person(Role.MISSION, STATE);
  private final NeedDrafts drafts = PROGRAM.bean(NeedDrafts.class);
  private final String mark = "mark" + System.nanoTime();

  /** Runs work as the State, in one transaction. */
  private static <T> T asState(Supplier<T> work) {
    return ViewerDataSource.as(
        "state",
        () ->
            PROGRAM
                .bean(TransactionTemplate.class)
                .execute(
                    status -> {
                      PROGRAM
                          .bean(JdbcClient.class)
                          .sql("select set_config('clearinghouse.party', :party, true)")
                          .param("party", STATE)
                          .query(String.class)
                          .single();
                      return work.get();
                    }));
  }

  private long begin() {
    String page = own.post("/drafts", Map.of()).headers().firstValue("Location").orElseThrow();
    long id = Long.parseLong(page.replaceAll("\\D", ""));
    save(own, id, "1", "Two portal monitors for a land crossing " + mark);
    return id;
  }

  private static HttpResponse<String> save(Visitor who, long id, String version, String detail) {
    return who.post("/drafts/" + id, Map.of("version", version, "detail", detail));
  }

  private NeedDraft read(long id) {
    return asState(() -> drafts.find(STATE, id).orElseThrow());
  }

  private static Submission submission(List<NeedDraft> selected, List<Audience> consents) {
    return new Submission(
        STATE,
        STATE,
        selected,
        RequestChannel.NOTE_VERBALE,
        "NV 670/1",
        LocalDate.of(2024, 2, 1),
        Language.EN,
        consents,
        consents.isEmpty() ? "" : "Summary for publication",
        true);
  }

  private Request send(List<NeedDraft> selected, List<Audience> consents) {
    return asState(
        () ->
            PROGRAM
                .bean(RequestSubmission.class)
                .send(
                    ACTOR,
                    submission(selected, consents),
                    Optional.empty(),
                    LocalDate.of(2024, 2, 2)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aChangeBySomebodyElseIsNotOverwritten(Language language) {
    long id = begin();
    assertThat(save(mission, id, "2", "Changed by the mission").statusCode()).isEqualTo(302);
    HttpResponse<String> answer =
        own.post(
            "/drafts/" + id + "?lang=" + language.code(),
            Map.of("version", "2", "detail", "Typed by the point of contact"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(Texts.get(language, "needs.refused.changed"))
        .contains("Typed by the point of contact")
        .contains("Changed by the mission");
    assertThat(read(id).answers().get("detail")).isEqualTo("Changed by the mission");
  }

  @Test
  void aDraftThatWasChangedWhileItWasSentIsNotSent() {
    long id = begin();
    NeedDraft seen = read(id);
    save(mission, id, "2", "Changed by the mission " + mark);
    assertThatThrownBy(() -> send(List.of(seen), List.of(Audience.MEMBERS)))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactly(Problem.of("draft", "needs.refused.sent-meanwhile")));
    assertThat(read(id).isSent()).isFalse();
    assertThat(
            PROGRAM.count(
                "select count(*) from assistance_need_item where words like '%" + mark + "'"))
        .as("the request is not recorded either")
        .isZero();
  }

  @Test
  void aDraftIsSentOnce() {
    NeedDraft draft = read(begin());
    Request request = send(List.of(draft), List.of());
    assertThatThrownBy(() -> send(List.of(draft), List.of())).isInstanceOf(BadInput.class);
    NeedDraft sent = read(draft.id());
    assertThat(sent.sent().orElseThrow().request()).isEqualTo(request.id());
    long need = request.items().getFirst().id();
    assertThat(asState(() -> drafts.findByNeed(STATE, need)).orElseThrow().id())
        .isEqualTo(draft.id());
    assertThat(asState(() -> drafts.findByNeed("Example State 671", need))).isEmpty();
  }

  @Test
  void theConsentsAndTheSummaryAreRecordedWithTheRequest() {
    Request request =
        send(List.of(read(begin())), List.of(Audience.SUMMARY, Audience.organization("EXO")));
    String consents =
        "select count(*) from consent_record where subject_kind = 'REQUEST' and document ="
            + " 'NV 670/1' and subject_id = '"
            + request.id()
            + "'";
    assertThat(PROGRAM.count(consents)).isEqualTo(2);
    assertThat(PROGRAM.count(consents + " and use = 'SUMMARY' and given_on = '2024-02-02'"))
        .isEqualTo(1);
    assertThat(
            PROGRAM.count(
                "select count(*) from assistance_summary where words = 'Summary for publication'"
                    + " and item_id is null and request_id = "
                    + request.id()))
        .isEqualTo(1);
  }

  @Test
  void aRemovedDraftIsGoneWithItsText() {
    long id = begin();
    assertThat(own.post("/drafts/" + id + "/removal", Map.of()).statusCode()).isEqualTo(302);
    assertThat(own.get("/drafts/" + id).statusCode()).isEqualTo(404);
    assertThat(own.get("/drafts").body()).doesNotContain("/drafts/" + id + "\"");
    assertThat(save(own, id, "2", "Again").statusCode()).isEqualTo(404);
    assertThat(
            PROGRAM.count(
                "select count(*) from needs_draft where answers::text like '%" + mark + "%'"))
        .isZero();
  }

  @Test
  void aDraftThatWasRemovedWhileItWasSentIsNotSent() {
    NeedDraft seen = read(begin());
    own.post("/drafts/" + seen.id() + "/removal", Map.of());
    assertThatThrownBy(() -> send(List.of(seen), List.of(Audience.MEMBERS)))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactly(Problem.of("draft", "needs.refused.sent-meanwhile")));
    assertThat(
            PROGRAM.count(
                "select count(*) from assistance_need_item where words like '%" + mark + "'"))
        .isZero();
  }

  @Test
  void aProposalThatAnotherUserAnsweredBeginsNoSecondDraft() {
    JdbcClient.create(PROGRAM.owner().plainSource())
        .sql(
            """
            insert into needs_proposal
              (state, voiced_need, event_id, event_title, event_day, passage, who)
            values (:state, :need, 0, 'Example workshop', '2031-05-03', :mark, 'a delegate')
            """)
        .param("state", STATE)
        .param("need", System.nanoTime())
        .param("mark", mark)
        .update();
    ProposedNeeds proposals = PROGRAM.bean(ProposedNeeds.class);
    ProposedNeed seen = asState(() -> proposals.listOpen(STATE)).getLast();
    NeedAnswers answers = PROGRAM.bean(Prefill.class).fromPassage(seen.passage());
    own.post("/drafts/proposed/" + seen.id(), Map.of("take", "yes"));
    int drafted = PROGRAM.count("select count(*)::int from needs_draft");
    assertThatThrownBy(() -> asState(() -> proposals.accept(ACTOR, seen, answers)))
        .isInstanceOf(NotFound.class);
    assertThat(PROGRAM.count("select count(*)::int from needs_draft")).isEqualTo(drafted);
  }

  @Test
  void aSentDraftIsNotRemoved() {
    NeedDraft draft = read(begin());
    Request request = send(List.of(draft), List.of());
    own.post("/drafts/" + draft.id() + "/removal", Map.of());
    assertThat(own.get("/drafts/" + draft.id()).statusCode()).isEqualTo(200);
    assertThat(own.get("/drafts?lang=en").body())
        .contains("/needs/" + request.items().getFirst().id() + "/history");
  }

  @Test
  void theJournalRecordsThatDraftsChangedAndNotWhich() {
    String entries = "select count(*) from kit_journal where subject = 'need-drafts/" + STATE + "'";
    int before = PROGRAM.count(entries);
    long id = begin();
    own.post("/drafts/" + id + "/removal", Map.of());
    assertThat(PROGRAM.count(entries)).isEqualTo(before + 3);
    assertThat(PROGRAM.count(entries + " and after like '%\"" + id + "\"%'")).isZero();
  }
}

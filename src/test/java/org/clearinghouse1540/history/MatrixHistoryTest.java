package org.clearinghouse1540.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.DeliverySide;
import org.clearinghouse1540.deliveries.DeliveryStatus;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.history.HistoryStep.Progress;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldChange;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The origin of a need in the matrix, and the change of the matrix that follows. */
class MatrixHistoryTest {
  private static final String STATE = "Example State 683";
  private static final String FIELD = "op2.acquire framework.nw";
  private final MatrixHistory history = HistoryExample.PROGRAM.bean(MatrixHistory.class);
  private final FieldChangeProposals proposals =
      HistoryExample.PROGRAM.bean(FieldChangeProposals.class);
  private final HistoryExample example = HistoryExample.of(STATE);
  private final Visitor own = HistoryExample.PROGRAM.person(Role.MISSION, STATE);
  private final String page = "/needs/" + example.need() + "/history";
  private final Map<String, String> form =
      new TreeMap<>(
          Map.of(
              "row", "op2.acquire",
              "field", FIELD,
              "mark", "X",
              "words", "The Example Act was adopted"));

  private HistoryStep change() {
    return HistoryExample.asProgram(() -> history.change(example.context(Role.EXPERT)));
  }

  private HistoryStep field(Role role) {
    return HistoryExample.asProgram(() -> history.field(example.context(role)));
  }

  private void origin(String origin) {
    ExampleNeeds.owner(
        "update assistance_need_item set began = '" + origin + "' where id = " + example.need());
  }

  private FieldComment comment() {
    return HistoryExample.asProgram(() -> proposals.listFor(example.need())).getFirst();
  }

  private static void decide(
      FieldComment comment, FieldComment.CommentDecision decision, String words) {
    boolean decided =
        ViewerDataSource.as(
            "committee",
            () -> {
              HistoryExample.PROGRAM
                  .bean(FieldComments.class)
                  .decide(new Actor("expert", "expert"), comment, decision, words);
              return true;
            });
    assertThat(decided).isTrue();
  }

  @Test
  void aNeedWithoutOriginHasNoField() {
    assertThat(field(Role.EXPERT).progress()).isEqualTo(Progress.NONE);
  }

  @Test
  void theOriginInTheMatrixIsLinkedForThoseWhoReadMatrices() {
    origin("matrix/" + STATE + "/2017 op2.acquire");
    HistoryStep committee = field(Role.EXPERT);
    assertThat(committee.progress()).isEqualTo(Progress.COMPLETE);
    assertThat(committee.entries().getFirst().address())
        .isEqualTo("/matrices/Example%20State%20683/2017/row?row=op2.acquire");
    assertThat(HistoryExample.texts(committee))
        .contains("Nothing is recorded there that you can see.");
    HistoryStep provider = field(Role.PROVIDER);
    assertThat(provider.entries()).hasSize(1);
    assertThat(provider.entries().getFirst().address()).isEmpty();
  }

  @Test
  void theFieldIsShownAsItWasWhenTheRequestWasReceived() {
    String state = "Example State 687";
    FieldKey key = FieldKey.of("op2.acquire remarks");
    set(state, key, "The first Act (invented)", 0);
    Visitor expert = HistoryExample.PROGRAM.person(Role.EXPERT, "");
    assertThat(
            expert
                .post("/matrices/Example%20State%20687/2017/expert", Map.of("step", "send"))
                .statusCode())
        .isEqualTo(302);
    HistoryExample later = HistoryExample.of(state);
    ExampleNeeds.owner(
        "update assistance_request set received_on = current_date where id = " + later.request());
    ExampleNeeds.owner(
        "update assistance_need_item set began = 'matrix/Example State 687/2017 op2.acquire'"
            + " where id = "
            + later.need());
    assertThat(
            expert
                .post("/matrices/Example%20State%20687/2017/expert", Map.of("step", "take-back"))
                .statusCode())
        .isEqualTo(302);
    set(state, key, "The second Act (invented)", 1);
    for (Role role : new Role[] {Role.EXPERT, Role.POINT_OF_CONTACT}) {
      HistoryStep step =
          HistoryExample.asProgram(() -> history.field(later.context(role, later.read())));
      assertThat(step.entries())
          .as(role.key())
          .anyMatch(entry -> entry.received().contains("first Act"))
          .noneMatch(entry -> entry.received().contains("second Act"));
    }
  }

  private static void set(String state, FieldKey key, String words, int seen) {
    MatrixFields.Outcome outcome =
        HistoryExample.asProgram(
            () ->
                HistoryExample.PROGRAM
                    .bean(MatrixFields.class)
                    .set(
                        new Actor("expert", "expert"),
                        new MatrixId(state, "2017"),
                        new FieldChange(key, FieldValue.of(words), seen, "")));
    assertThat(outcome).isNotNull();
  }

  @Test
  void theMatrixOfAnotherStateIsNotRead() {
    origin("matrix/Example State 684/2017 op2.acquire");
    assertThat(field(Role.EXPERT).entries()).as("the origin alone").hasSize(1);
  }

  @Test
  void theOriginInAPlanOrAtAnEventIsNamed() {
    origin("plan/" + STATE + " 2020");
    assertThat(HistoryExample.texts(field(Role.EXPERT)))
        .containsExactly("Origin: a line of the national action plan.");
    origin("event/7");
    assertThat(HistoryExample.texts(field(Role.PROVIDER)))
        .containsExactly("Origin: a need expressed at an event.");
  }

  @Test
  void aProposalIsPendingUntilTheExpertsAcceptIt() {
    assertThat(change().progress()).isEqualTo(Progress.NONE);
    assertThat(own.post(page + "/proposal", form).statusCode()).isEqualTo(302);
    assertThat(change().progress()).isEqualTo(Progress.PARTIAL);
    assertThat(HistoryExample.texts(change()))
        .anyMatch(text -> text.contains("mark X; awaiting a decision by the experts."));
    assertThat(
            HistoryExample.asProgram(
                HistoryExample.PROGRAM.bean(FieldComments.class)::listUndecided))
        .extracting(FieldComment::id)
        .contains(comment().id());
    decide(comment(), FieldComment.CommentDecision.TAKEN, "");
    assertThat(change().progress()).isEqualTo(Progress.COMPLETE);
    assertThat(HistoryExample.texts(change())).anyMatch(text -> text.contains("Accepted in "));
    assertThat(
            HistoryExample.asProgram(
                HistoryExample.PROGRAM.bean(FieldComments.class)::listUndecided))
        .extracting(FieldComment::id)
        .doesNotContain(comment().id());
  }

  @Test
  void aDeclinedProposalShowsTheReasonOfTheExperts() {
    own.post(page + "/proposal", form);
    decide(comment(), FieldComment.CommentDecision.DECLINED, "The act is not in force (invented)");
    assertThat(change().progress()).isEqualTo(Progress.PARTIAL);
    assertThat(HistoryExample.texts(change()))
        .anyMatch(text -> text.contains("Not accepted in "))
        .contains("Experts’ reason: The act is not in force (invented)");
    assertThat(own.get(page).body()).contains("The act is not in force (invented)");
  }

  @Test
  void aPendingProposalIsATaskOfTheExperts() {
    Visitor expert = HistoryExample.PROGRAM.person(Role.EXPERT, "");
    own.post(page + "/proposal", form);
    assertThat(expert.get("/desk?lang=en&q=Example+State+683").body())
        .contains("/matrices/Example%20State%20683/2017/row?row=op2.acquire");
    Visitor member = HistoryExample.PROGRAM.person(Role.MEMBER, "Example State 685");
    assertThat(member.get("/desk").body()).doesNotContain("Example%20State%20683/2017/row");
  }

  @Test
  void aLawMakesASecondProposalForTheSourcesBesideTheMark() {
    form.put("title", "Example Act " + example.need());
    form.put("place", "ch. 3");
    assertThat(own.post(page + "/proposal", form).statusCode()).isEqualTo(302);
    List<FieldComment> made = HistoryExample.asProgram(() -> proposals.listFor(example.need()));
    assertThat(made)
        .extracting(FieldComment::key)
        .containsExactly(FieldKey.of(FIELD), new FieldKey("op2.acquire", "framework.source"));
    assertThat(made.getLast().citations()).hasSize(1);
    assertThat(made.getLast().citations().getFirst().places()).containsExactly("ch. 3");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theHeaderTakesNoLaw(Language language) {
    form.put("row", "header");
    form.put("field", "header report-date");
    form.put("title", "Example Act");
    HistoryResponse answer = propose(language);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains(Texts.get(language, "history.refused.source"))
        .contains("value=\"Example Act\"", "href=\"#title\"");
    assertThat(HistoryExample.asProgram(() -> proposals.listFor(example.need()))).isEmpty();
  }

  @Test
  void aRowWhoseTableHasNoColumnForSourcesTakesALawAsWell() {
    form.put("row", "op1.npt");
    form.put("field", "op1.npt yes");
    form.put("title", "Example Treaty");
    form.put("place", "Art. 5 bis");
    assertThat(propose(Language.EN).status()).isEqualTo(302);
    List<FieldComment> made = HistoryExample.asProgram(() -> proposals.listFor(example.need()));
    assertThat(made).extracting(FieldComment::key).contains(new FieldKey("op1.npt", "cited"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anEmptyProposalIsRefused(Language language) {
    form.remove("mark");
    form.remove("words");
    HistoryResponse answer = propose(language);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(language, "matrix.refused.empty-comment"));
    form.remove("field");
    assertThat(propose(language).body()).contains(Texts.get(language, "kit.form.required"));
  }

  @Test
  void aRefusedProposalLeavesNoDocument() {
    String law = "Example Act " + System.nanoTime();
    form.put("title", law);
    form.remove("mark");
    form.remove("words");
    String documents = "select count(*) from sources_cited where title = '" + law + "'";
    assertThat(propose(Language.EN).status()).isEqualTo(400);
    assertThat(HistoryExample.PROGRAM.count(documents)).isZero();
    form.put("words", "The Example Act was adopted");
    assertThat(propose(Language.EN).status()).isEqualTo(302);
    assertThat(HistoryExample.PROGRAM.count(documents)).isEqualTo(1);
  }

  @Test
  void aLawIsNoDocumentWhileTheProposalIsNotSent() {
    Visitor expert = HistoryExample.PROGRAM.person(Role.EXPERT, "");
    String matrix = "/matrices/Example%20State%20683/2017";
    String law = "Example Act " + System.nanoTime();
    form.put("title", law);
    expert.post(matrix + "/expert", Map.of("step", "send"));
    assertThat(propose(Language.EN).status()).isEqualTo(302);
    String documents = "select count(*) from sources_cited where title = '" + law + "'";
    assertThat(HistoryExample.PROGRAM.count(documents)).isZero();
    expert.post(matrix + "/expert", Map.of("step", "take-back"));
  }

  private record HistoryResponse(int status, String body) {}

  private HistoryResponse propose(Language language) {
    HttpResponse<String> answer = own.post(page + "/proposal?lang=" + language.code(), form);
    return new HistoryResponse(answer.statusCode(), answer.body());
  }

  @Test
  void theFormStartsFromTheFeedbackOfTheState() {
    long delivery = example.delivery(DeliveryStatus.DONE, "2026", "");
    assertThat(own.get(page).body()).contains("name=\"row\"").doesNotContain("name=\"field\"");
    example.feedback(delivery, DeliverySide.RECIPIENT, STATE, "op2.acquire");
    assertThat(own.get(page).body())
        .contains("name=\"field\"", "value=\"" + FIELD + "\"", "The Example Act was adopted")
        .doesNotContain("op2.acquire framework.source");
    assertThat(own.get(page + "?row=op1.npt").body()).contains("value=\"op1.npt yes\"");
    assertThat(own.get(page + "?row=nonsense").statusCode()).isEqualTo(200);
  }
}

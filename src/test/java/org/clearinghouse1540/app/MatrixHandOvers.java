package org.clearinghouse1540.app;

import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.matrix.MatrixId;

/** The hand-overs of a matrix, from the draft to the decision, with a hold and two proposals. */
final class MatrixHandOvers extends HandOverChains {
  private static final String FIELD = "op2.manufacture remarks";
  private static final String TITLE = STATE + " (2017)";
  private final String matrix = new MatrixId(STATE, "2017").address();

  MatrixHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    review();
    decide();
    publish();
  }

  private void review() {
    FormSender expert = by(Role.EXPERT);
    FormSender contact = by(Role.POINT_OF_CONTACT);
    UploadHandOvers.ofMatrix(this, matrix, TITLE);
    expert.send(matrix + "/expert", "step=send;answer-by=2031-06-01");
    arrives("matrix-sent", Role.POINT_OF_CONTACT, TITLE);
    UploadHandOvers.ofPacket(this, matrix, TITLE);
    for (String words : new String[] {"First (invented)", "Second (invented)"}) {
      contact.user().post(matrix + "/comment", comment(words));
    }
    contact.send(matrix + "/answer", "step=ask-change");
    gone("matrix-sent", Role.POINT_OF_CONTACT);
    arrives("matrix-changes-asked", Role.EXPERT, TITLE);
    expert.send(matrix + "/expert", "step=send");
    gone("matrix-changes-asked", Role.EXPERT);
    arrives("comment-undecided", Role.EXPERT, STATE);
    expert.send(matrix + "/expert", "step=take-back");
    arrives("matrix-taken-back", Role.EXPERT, TITLE);
    arrives("matrix-reopened", Role.POINT_OF_CONTACT, TITLE);
    read("matrix-reopened", Role.POINT_OF_CONTACT);
    long first = count("select min(id)::int from matrix_comment where state = '" + STATE + "'");
    expert.send(matrix + "/comment/decision", "comment=" + first + ";take=yes");
    arrives("proposal-taken", Role.POINT_OF_CONTACT, TITLE);
    read("proposal-taken", Role.POINT_OF_CONTACT);
    expert.send(
        matrix + "/comment/decision", "comment=" + (first + 1) + ";take=no;words=Not in force");
    gone("comment-undecided", Role.EXPERT);
    arrives("proposal-declined", Role.POINT_OF_CONTACT, TITLE);
    read("proposal-declined", Role.POINT_OF_CONTACT);
    expert.send(matrix + "/expert", "step=send");
    gone("matrix-taken-back", Role.EXPERT);
  }

  private void decide() {
    by(Role.POINT_OF_CONTACT).send(matrix + "/answer", "step=agree;document=NV 1 (invented)");
    arrives("matrix-agreed", Role.SECRETARIAT, TITLE);
    arrives("matrix-agreed-members", Role.MEMBER, TITLE);
    read("matrix-agreed-members", Role.MEMBER);
    by(Role.POINT_OF_CONTACT).send(matrix + "/answer", "step=retract;document=NV 1a (invented)");
    for (Role role : new Role[] {Role.EXPERT, Role.MEMBER, Role.CHAIR, Role.SECRETARIAT}) {
      arrives("matrix-agreement-withdrawn", role, TITLE);
      read("matrix-agreement-withdrawn", role);
    }
    by(Role.POINT_OF_CONTACT).send(matrix + "/answer", "step=agree;document=NV 1b (invented)");
    by(Role.MEMBER).send(matrix + "/hold", "why=More time (invented)");
    arrives("matrix-held", Role.EXPERT, TITLE);
    arrives("matrix-held", Role.SECRETARIAT, TITLE);
    arrives("matrix-held-own", Role.MEMBER, TITLE);
    by(Role.MEMBER).send(matrix + "/hold", "lift=yes;why=Ready (invented)");
    gone("matrix-held", Role.EXPERT);
    gone("matrix-held-own", Role.MEMBER);
    silence();
    by(Role.SECRETARIAT).send(matrix + "/approval", "note=No objection");
    gone("matrix-silence-over", Role.SECRETARIAT);
  }

  // In a year whose holidays are on file, so that the period ends by itself.
  private void silence() {
    LocalDate today = program.clock().today();
    program.clock().set(LocalDate.of(2017, 3, 6));
    FormSender chair = by(Role.CHAIR);
    chair.send(matrix + "/silence", "document=S/AC.44/NOTE (invented);days=2");
    gone("matrix-agreed", Role.SECRETARIAT);
    arrives("matrix-silence", Role.MEMBER, TITLE);
    arrives("matrix-silence", Role.SECRETARIAT, TITLE);
    by(Role.MEMBER).send(matrix + "/hold", "why=A question (invented)");
    gone("matrix-silence", Role.SECRETARIAT);
    by(Role.MEMBER).send(matrix + "/hold", "lift=yes;why=Answered (invented)");
    gone("matrix-silence", Role.MEMBER);
    chair.send(matrix + "/silence", "document=S/AC.44/NOTE/Rev.1 (invented);days=2");
    program.clock().set(LocalDate.of(2017, 3, 9));
    arrives("matrix-silence-over", Role.SECRETARIAT, TITLE);
    gone("matrix-silence", Role.MEMBER);
    program.clock().set(today);
  }

  private void publish() {
    arrives("matrix-approved", Role.POINT_OF_CONTACT, TITLE);
    arrives("matrix-to-publish", Role.SECRETARIAT, TITLE);
    by(Role.POINT_OF_CONTACT).send(matrix + "/consent", "document=NV 2 (invented)");
    gone("matrix-approved", Role.POINT_OF_CONTACT);
    by(Role.SECRETARIAT).send(matrix + "/publication", "step=publish");
    gone("matrix-to-publish", Role.SECRETARIAT);
    arrives("matrix-published", Role.POINT_OF_CONTACT, TITLE);
    read("matrix-published", Role.POINT_OF_CONTACT);
    by(Role.POINT_OF_CONTACT).send(matrix + "/consent", "withdraw=yes;document=NV 3 (invented)");
    for (Role role : new Role[] {Role.CHAIR, Role.SECRETARIAT}) {
      arrives("matrix-consent-withdrawn", role, TITLE);
      read("matrix-consent-withdrawn", role);
    }
    by(Role.SECRETARIAT).send(matrix + "/publication", "step=keep");
    arrives("matrix-kept", Role.POINT_OF_CONTACT, TITLE);
    read("matrix-kept", Role.POINT_OF_CONTACT);
    reopen();
  }

  private void reopen() {
    by(Role.POINT_OF_CONTACT).send(matrix + "/consent", "document=NV 4 (invented)");
    for (Role role : new Role[] {Role.CHAIR, Role.SECRETARIAT}) {
      arrives("matrix-consented", role, TITLE);
      read("matrix-consented", role);
    }
    by(Role.EXPERT).send(matrix + "/expert", "step=reopen");
    for (Role role : new Role[] {Role.MEMBER, Role.CHAIR, Role.SECRETARIAT}) {
      arrives("matrix-reopened-committee", role, TITLE);
      read("matrix-reopened-committee", role);
    }
  }

  private static Map<String, String> comment(String words) {
    return Map.of("row", "op2.manufacture", "field", FIELD, "words", words);
  }
}

package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.RowComparison;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.web.TrialNotice;
import org.clearinghouse1540.operation.BackupHistory;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.operation.BackupHistory.Kind;
import org.clearinghouse1540.startup.Settings;

/** The hand-overs of events and notes, and those that the program itself starts. */
final class EventHandOvers extends HandOverChains {
  EventHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    notes();
    events();
    forms();
    trial();
    journal();
    backup();
  }

  private void notes() {
    FormSender expert = by(Role.EXPERT);
    String note =
        """
        Information Note

        Event: Example workshop 704 (invented)

        Organizers: Example Institute

        Date and Venue: 5-6 May 2021, Example City

        Participants: Example State 001, Example State 002

        1. Background
        Invented for a test.
        """;
    String page =
        expert.upload("/intake/notes", "note-704.txt", note.getBytes(StandardCharsets.UTF_8));
    arrives("note-uploaded", Role.EXPERT, "Example workshop 704");
    expert.send(page + "/refusal", "");
    gone("note-uploaded", Role.EXPERT);
  }

  private void events() {
    FormSender expert = by(Role.EXPERT);
    FormSender secretariat = by(Role.SECRETARIAT);
    String fields = "start=2031-05-03;status=planned;title=Example seminar 705";
    String event = expert.send("/events/new", fields + ";version=0");
    expert.send(
        event + "/follow-ups",
        "words=Send the guide 705;source=Summary;owner-role=coordinator;by=2031-06-01");
    arrives("follow-up-made", Role.COORDINATOR, "Send the guide 705");
    int followUp = count("select max(id)::int from outreach_follow_up");
    expert.send(event + "/follow-ups/" + followUp + "/owner", "owner-role=chair;by=2031-06-02");
    arrives("follow-up-assigned", Role.CHAIR, "Send the guide 705");
    expert.send(event + "/follow-ups/" + followUp, "state=done;why=Sent (invented)");
    gone("follow-up-made", Role.COORDINATOR);
    gone("follow-up-assigned", Role.CHAIR);
    returned(event);
    proposed(event);
    approve(event);
    secretariat.send(
        event + "/plan",
        "start=2031-05-04;status=planned;title=Example seminar 705;version="
            + count(
                "select coalesce(max(version), 0)::int from outreach_detail where event_id = "
                    + number(event)));
    arrives("event-changed", Role.SECRETARIAT, "Example seminar 705");
    approve(event);
    gone("event-changed", Role.SECRETARIAT);
  }

  private void approve(String event) {
    by(Role.SECRETARIAT)
        .send(event + "/approval", "given-by=The Committee;document=Letter;given-on=" + today());
  }

  private void returned(String event) {
    FormSender expert = by(Role.EXPERT);
    expert.send(event + "/note?in=en", "");
    byte[] note = expert.user().bytes(event + "/note/file/docx?in=en").body();
    String reading = expert.upload(event + "/note/reading?in=en", "note.docx", note);
    arrives("note-returned", Role.EXPERT, "Example seminar 705");
    expert.send(reading, "drop=yes;in=en");
    gone("note-returned", Role.EXPERT);
  }

  private void proposed(String event) {
    owner(
        "insert into sources_document (title, kind, recorded_by, file_name, media_type, sha256,"
            + " fingerprint, text) values ('Example note 705', 'information-note', 'test',"
            + " 'note.txt', 'text/plain', 'none705', 'none705', '')");
    owner(
        "insert into outreach_voiced_need (event_id, words, paragraphs, who, document_id) values ("
            + number(event)
            + ", 'Detection training (invented)', '', '"
            + STATE
            + "', (select max(id) from sources_document))");
    int need = count("select max(id)::int from outreach_voiced_need");
    by(Role.EXPERT).shown("/drafts/from-event/" + need, "state=" + STATE);
    arrives("need-proposed", Role.POINT_OF_CONTACT, "Example seminar 705");
    int proposed = count("select max(id)::int from needs_proposal");
    by(Role.POINT_OF_CONTACT).send("/drafts/proposed/" + proposed, "take=no");
    gone("need-proposed", Role.POINT_OF_CONTACT);
  }

  private void forms() {
    FormSender expert = by(Role.EXPERT);
    String words = expert.user().get("/forms/2017/words.en.csv").body();
    String changed = words.replace("op2.manufacture,manufacture,", "op2.manufacture,make,");
    String proposal =
        expert.upload("/forms?year=2017", "words.en.csv", changed.getBytes(StandardCharsets.UTF_8));
    arrives("form-proposed", Role.EXPERT, "2017");
    expert.send(proposal, "decision=drop");
    gone("form-proposed", Role.EXPERT);
  }

  // It ends when a real administrator exists.
  private void trial() {
    program.bean(TrialNotice.class).show();
    FormSender trial =
        new FormSender(
            Visitor.signedIn(
                program.address(), "administrator", program.password("administrator")));
    desk.arrives("trial-open", Role.ADMINISTRATOR, trial, "");
    by(Role.ADMINISTRATOR);
    desk.gone("trial-open", trial);
  }

  // The check itself is attacked by RowTamperingTest; here its result reaches the desk.
  private void journal() {
    LastJournalCheck last = program.bean(LastJournalCheck.class);
    RowFinding finding = new RowFinding("outreach_event", "1", RowFinding.Kind.CHANGED);
    last.set(program.clock().instant(), result(List.of(finding)));
    arrives("journal-differs", Role.ADMINISTRATOR, "");
    last.set(program.clock().instant(), result(List.of()));
    gone("journal-differs", Role.ADMINISTRATOR);
  }

  // A failed backup is a task until one is written.
  private void backup() {
    BackupHistory history = BackupHistory.in(program.bean(Settings.class).dataFolder());
    history.add(new BackupEvent(Kind.BACKUP_FAILED, program.clock().instant(), "a.age", 0));
    arrives("backup-failed", Role.ADMINISTRATOR, "a.age");
    history.add(new BackupEvent(Kind.BACKUP_WRITTEN, program.clock().instant(), "b.age", 1));
    gone("backup-failed", Role.ADMINISTRATOR);
  }

  private static JournalCheck.Result result(List<RowFinding> findings) {
    return new JournalCheck.Result(
        new VerificationResult.Intact(1, 1), Optional.of(new RowComparison(1, 1, findings)));
  }
}

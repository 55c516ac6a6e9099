package org.clearinghouse1540.app;

import org.clearinghouse1540.access.Role;

/** The hand-overs of a State's workspace: questions to agencies, and entries that are shared. */
final class WorkspaceHandOvers extends HandOverChains {
  WorkspaceHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    questions();
    shared();
    changed();
  }

  private void questions() {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    FormSender agency = by(Role.AGENCY);
    String entry = contact.send("/workspace", "kind=gap;title=Example gap 1;words=Text");
    String name = ";agency=" + agency.user().name();
    contact.send(entry + "/question", "question=Which act applies?" + name);
    arrives("agency-asked", Role.AGENCY, "Which act applies?");
    int question = count("select max(id)::int from workspace_question");
    String account = " where name = '" + agency.user().name() + "'";
    owner("update access_account set closed_at = now()" + account);
    arrives("agency-question-closed", Role.POINT_OF_CONTACT, "Which act applies?");
    owner("update access_account set closed_at = null" + account);
    gone("agency-question-closed", Role.POINT_OF_CONTACT);
    agency.send("/asked/" + question, "answer=The Example Act");
    gone("agency-asked", Role.AGENCY);
    arrives("agency-answered", Role.POINT_OF_CONTACT, "Example gap 1");
    read("agency-answered", Role.POINT_OF_CONTACT);
    contact
        .user()
        .post(
            "/workspace/asking",
            java.util.Map.of(
                "form",
                "2017",
                "row",
                "op2.acquire",
                "agency",
                agency.user().name(),
                "question",
                "Who?"));
    arrives("agency-asked-about-row", Role.AGENCY, "");
    question = count("select max(id)::int from workspace_question");
    agency.send("/asked/" + question, "answer=The Example Office");
    gone("agency-asked-about-row", Role.AGENCY);
  }

  private void shared() {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    String entry = contact.send("/workspace", "kind=gap;title=Example gap 2;words=Text");
    contact.send(entry + "/consent", "use=members;document=NV 3 (invented)");
    for (Role role : new Role[] {Role.MEMBER, Role.EXPERT}) {
      arrives("entry-shared", role, "Example gap 2");
      read("entry-shared", role);
    }
    contact.send(entry + "/consent", "use=providers;document=NV 4 (invented)");
    arrives("entry-shared", Role.PROVIDER, "Example gap 2");
    read("entry-shared", Role.PROVIDER);
  }

  private void changed() {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    String entry = contact.send("/workspace", "kind=gap;title=Example gap 3;words=Text");
    contact.send(entry + "/consent", "use=full;document=NV 5 (invented)");
    arrives("entry-offered", Role.SECRETARIAT, "Example gap 3");
    String shared = entry.replace("workspace", "shared");
    approve(shared);
    gone("entry-offered", Role.SECRETARIAT);
    arrives("entry-posted", Role.POINT_OF_CONTACT, "Example gap 3");
    read("entry-posted", Role.POINT_OF_CONTACT);
    contact.send(entry, "version=1;title=Example gap 3;words=Another text");
    arrives("entry-changed", Role.POINT_OF_CONTACT, "Example gap 3");
    contact.send(entry + "/consent", "use=full;document=NV 6 (invented)");
    gone("entry-changed", Role.POINT_OF_CONTACT);
    arrives("entry-changed-approval", Role.SECRETARIAT, "Example gap 3");
    approve(shared);
    gone("entry-changed-approval", Role.SECRETARIAT);
    by(Role.SECRETARIAT).send(shared + "/withdrawal", "use=full;document=Letter 2 (invented)");
    arrives("entry-unposted", Role.POINT_OF_CONTACT, "Example gap 3");
    while (desk.isOn("entry-unposted", contact, "Example gap 3")) {
      read("entry-unposted", Role.POINT_OF_CONTACT);
    }
    gone("entry-unposted", Role.POINT_OF_CONTACT);
    by(Role.SECRETARIAT)
        .send(
            shared + "/silence",
            "use=providers;document=Letter 3 (invented);days=5;from=" + today());
    arrives("entry-silence", Role.POINT_OF_CONTACT, "Example gap 3");
    arrives("silence-unconfirmed", Role.SECRETARIAT, "Letter 3 (invented)");
    contact.send(entry + "/withdrawal", "use=providers;document=NV 16 (invented)");
    gone("entry-silence", Role.POINT_OF_CONTACT);
    gone("silence-unconfirmed", Role.SECRETARIAT);
    arrives("record-silence-objected", Role.SECRETARIAT, STATE);
    read("record-silence-objected", Role.SECRETARIAT);
  }

  private void approve(String shared) {
    by(Role.SECRETARIAT)
        .send(
            shared + "/approval",
            "use=full;given-by=1540 Committee;document=Letter (invented);given-on=" + today());
  }
}

package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.clearinghouse1540.access.Role;

/** Files that one party adds to a record, corrects or withdraws, on the desk of the other. */
final class FileHandOvers extends HandOverChains {
  private String request = "";

  FileHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    LocalDate day = LocalDate.parse(today()).minusDays(24);
    request =
        by(Role.SECRETARIAT)
            .send(
                "/arrivals",
                "channel=note-verbale;requester="
                    + STATE
                    + ";requestedOn="
                    + day
                    + ";receivedOn="
                    + day
                    + ";title0=Example files 702;words0=Twenty officers, one week.");
    ofState();
    ofOthers();
    upload();
  }

  private void ofState() {
    int first = add(Role.POINT_OF_CONTACT, "annex702.txt", "");
    arrives("file-added", Role.EXPERT, "annex702.txt");
    read("file-added", Role.EXPERT);
    int second = add(Role.POINT_OF_CONTACT, "annex702b.txt", "&replaces=" + first);
    arrives("file-replaced", Role.CHAIR, "annex702b.txt");
    read("file-replaced", Role.CHAIR);
    withdraw(Role.POINT_OF_CONTACT, second);
    arrives("file-withdrawn", Role.SECRETARIAT, "annex702b.txt");
    read("file-withdrawn", Role.SECRETARIAT);
  }

  private void ofOthers() {
    int first = add(Role.EXPERT, "note702.txt", "");
    arrives("own-file-added", Role.POINT_OF_CONTACT, "note702.txt");
    read("own-file-added", Role.POINT_OF_CONTACT);
    int second = add(Role.SECRETARIAT, "note702b.txt", "&replaces=" + first);
    arrives("own-file-replaced", Role.POINT_OF_CONTACT, "note702b.txt");
    read("own-file-replaced", Role.POINT_OF_CONTACT);
    withdraw(Role.SECRETARIAT, second);
    arrives("own-file-withdrawn", Role.POINT_OF_CONTACT, "note702b.txt");
    read("own-file-withdrawn", Role.POINT_OF_CONTACT);
  }

  private void upload() {
    String words = "Information note (invented)\n\nOn 5 March 2024, a visit took place.\n";
    by(Role.EXPERT).upload("/intake/notes", "visit702.txt", words.getBytes(StandardCharsets.UTF_8));
    withdraw(Role.SECRETARIAT, latest());
    arrives("upload-withdrawn", Role.EXPERT, "visit702.txt");
    read("upload-withdrawn", Role.EXPERT);
  }

  private int add(Role role, String name, String replaces) {
    by(role)
        .upload(
            "/originals?about=Example+annex&record=request/" + number(request) + replaces,
            name,
            ("Words of " + name).getBytes(StandardCharsets.UTF_8));
    return latest();
  }

  private int latest() {
    return count("select max(id)::int from sources_original");
  }

  private void withdraw(Role role, int file) {
    by(role).send("/originals/" + file + "/withdrawal", "why=Sent by mistake (invented)");
  }
}

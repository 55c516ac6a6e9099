package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.DRAFT_NEEDS;
import static org.clearinghouse1540.access.Permission.PROPOSE_FIELD_CHANGES;
import static org.clearinghouse1540.access.Permission.PROPOSE_NEEDS;
import static org.clearinghouse1540.access.Permission.READ_NEED_HISTORY;

import java.util.List;

/** The addresses of drafting needs, and of the history of a need. */
final class NeedAddresses {
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/drafts", DRAFT_NEEDS),
          new Address("POST", "/drafts", DRAFT_NEEDS),
          new Address("GET", "/drafts/note-verbale", DRAFT_NEEDS),
          new Address("GET", "/drafts/packet", DRAFT_NEEDS),
          new Address("POST", "/drafts/packet", DRAFT_NEEDS),
          new Address("GET", "/drafts/packet/{id}", DRAFT_NEEDS),
          new Address("POST", "/drafts/packet/{id}", DRAFT_NEEDS),
          new Address("GET", "/drafts/packet/file", DRAFT_NEEDS),
          new Address("GET", "/drafts/sending", DRAFT_NEEDS),
          new Address("POST", "/drafts/sending", DRAFT_NEEDS),
          new Address("GET", "/drafts/from-event/{need}", PROPOSE_NEEDS),
          new Address("POST", "/drafts/from-event/{need}", PROPOSE_NEEDS),
          new Address("GET", "/needs/{need}/history", READ_NEED_HISTORY),
          new Address("POST", "/needs/{need}/history/proposal", PROPOSE_FIELD_CHANGES),
          new Address("POST", "/drafts/proposed/{id}", DRAFT_NEEDS),
          new Address("GET", "/drafts/{id}", DRAFT_NEEDS),
          new Address("POST", "/drafts/{id}", DRAFT_NEEDS),
          new Address("POST", "/drafts/{id}/removal", DRAFT_NEEDS),
          new Address("GET", "/drafts/{id}/template/{form}", DRAFT_NEEDS));

  private NeedAddresses() {}
}

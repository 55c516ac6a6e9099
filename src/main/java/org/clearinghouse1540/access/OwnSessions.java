package org.clearinghouse1540.access;

import java.util.List;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.OpenSessions;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.springframework.stereotype.Component;

/** The open sessions of the user's own account. */
@Component
class OwnSessions {
  private final OpenSessions open;
  private final Sessions sessions;
  private final SecurityLog log;

  OwnSessions(OpenSessions open, Sessions sessions, SecurityLog log) {
    this.open = open;
    this.sessions = sessions;
    this.log = log;
  }

  /** The sessions that still open pages, the latest sign-in first. */
  List<SessionView> list(Viewer viewer) {
    return ViewerDataSource.as(
        "signing-in",
        () ->
            open.of(viewer.name()).stream()
                .filter(session -> session.user() instanceof SignedIn person && valid(person))
                .map(SessionView::new)
                .toList());
  }

  private boolean valid(SignedIn person) {
    return sessions.of(person).valid();
  }

  /** Ends one session of the user's account. A key of another account's session ends nothing. */
  void end(Viewer viewer, String key) {
    if (open.end(viewer.name(), key)) {
      log.write(SecurityEvent.SESSIONS_ENDED, viewer.name(), "one of them, by its owner");
    }
  }
}

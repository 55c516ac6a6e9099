package org.clearinghouse1540.assistance;

import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;

/**
 * The rights of the current user in a case.
 *
 * @param handle take steps and draft letters
 * @param summarize write summaries
 * @param hold place a hold
 * @param consent record consents, objections and withdrawals
 * @param inside whether the current user belongs to the Committee
 * @param own whether the current user represents the requesting State
 */
record CaseRights(
    boolean handle, boolean summarize, boolean hold, boolean consent, boolean inside, boolean own) {
  static CaseRights of(Viewer viewer, AssistanceCase assistanceCase) {
    boolean own =
        viewer.representsState() && assistanceCase.request().state().equals(viewer.party());
    return new CaseRights(
        viewer.may(Permission.HANDLE_CASES),
        viewer.may(Permission.SUMMARIZE_REQUESTS),
        viewer.may(Permission.HOLD_CASES),
        viewer.may(Permission.DECIDE_CONSENT) && (own || viewer.is(Role.SECRETARIAT)),
        viewer.belongsToCommittee(),
        own);
  }

  /** Whether the steps and consents of the case are shown. */
  boolean seesProcedure() {
    return inside || own;
  }
}

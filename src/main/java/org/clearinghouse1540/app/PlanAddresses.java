package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.EDIT_PLANS;
import static org.clearinghouse1540.access.Permission.READ_SUBMITTED_PLANS;
import static org.clearinghouse1540.access.Permission.REPORT_PLAN_LINES;

import java.util.List;

/** The addresses of national action plans. */
final class PlanAddresses {
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/plans", EDIT_PLANS),
          new Address("POST", "/plans", EDIT_PLANS),
          new Address("GET", "/plans/submitted", READ_SUBMITTED_PLANS),
          new Address("GET", "/plans/submitted/{id}", READ_SUBMITTED_PLANS),
          new Address("GET", "/plans/submitted/{id}/file/{form}", READ_SUBMITTED_PLANS),
          new Address("GET", "/plans/{id}", EDIT_PLANS),
          new Address("POST", "/plans/{id}", EDIT_PLANS),
          new Address("POST", "/plans/{id}/lines", EDIT_PLANS),
          new Address("GET", "/plans/{id}/lines/{number}", EDIT_PLANS),
          new Address("POST", "/plans/{id}/lines/{number}", EDIT_PLANS),
          new Address("POST", "/plans/{id}/lines/{number}/removal", EDIT_PLANS),
          new Address("GET", "/plans/{id}/gaps", EDIT_PLANS),
          new Address("POST", "/plans/{id}/gaps", EDIT_PLANS),
          new Address("GET", "/plans/{id}/reading", EDIT_PLANS),
          new Address("POST", "/plans/{id}/reading", EDIT_PLANS),
          new Address("GET", "/plans/{id}/reading/{reading}", EDIT_PLANS),
          new Address("POST", "/plans/{id}/reading/{reading}", EDIT_PLANS),
          new Address("POST", "/plans/{id}/asking", EDIT_PLANS),
          new Address("GET", "/plans/{id}/reports", EDIT_PLANS),
          new Address("POST", "/plans/{id}/reports", EDIT_PLANS),
          new Address("POST", "/plans/{id}/agencies", EDIT_PLANS),
          new Address("POST", "/plans/{id}/revision", EDIT_PLANS),
          new Address("GET", "/plans/{id}/changes", EDIT_PLANS),
          new Address("GET", "/plans/{id}/timeline", EDIT_PLANS),
          new Address("GET", "/plans/{id}/submission", EDIT_PLANS),
          new Address("POST", "/plans/{id}/submission", EDIT_PLANS),
          new Address("POST", "/plans/{id}/withdrawal", EDIT_PLANS),
          new Address("GET", "/plans/{id}/shown", EDIT_PLANS),
          new Address("GET", "/plans/{id}/file/{form}", EDIT_PLANS),
          new Address("GET", "/plans/{id}/packet", EDIT_PLANS),
          new Address("GET", "/plans/{id}/progress", EDIT_PLANS),
          new Address("GET", "/plan-lines", REPORT_PLAN_LINES),
          new Address("GET", "/plan-lines/{id}", REPORT_PLAN_LINES),
          new Address("POST", "/plan-lines/{id}", REPORT_PLAN_LINES));

  private PlanAddresses() {}
}

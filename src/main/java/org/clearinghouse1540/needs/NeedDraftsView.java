package org.clearinghouse1540.needs;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.plans.ActionPlan;

/** The needs of a State: drafts, needs already sent, and needs that an expert proposes to it. */
@Template("needs/drafts.jte")
record NeedDraftsView(List<NeedDraft> drafts, List<ProposedNeed> proposed, List<ActionPlan> plans) {
  NeedDraftsView {
    drafts = List.copyOf(drafts);
    proposed = List.copyOf(proposed);
    plans = List.copyOf(plans);
  }

  /** The drafts that were not sent. */
  public List<NeedDraft> open() {
    return drafts.stream().filter(draft -> !draft.isSent()).toList();
  }

  /** The drafts that were sent. */
  public List<NeedDraft> sent() {
    return drafts.stream().filter(NeedDraft::isSent).toList();
  }
}

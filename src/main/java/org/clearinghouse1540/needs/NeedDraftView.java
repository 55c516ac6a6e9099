package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.plans.PlanNeeds;

/**
 * The page on which a State writes a need.
 *
 * @param origin the name of the origin of the need, or empty
 * @param line the line of a plan in which the need originates
 * @param recorded the row of the matrix from which the need originates, with its fields
 * @param types the types of assistance to choose from
 * @param areas the subject areas to choose from
 * @param weapons the categories of weapons to choose from
 * @param organizations the organizations of the register, of which one may be preferred
 */
@Template("needs/draft.jte")
record NeedDraftView(
    NeedDraft draft,
    FormView form,
    String origin,
    Optional<PlanNeeds.LineLink> line,
    Optional<RecordedRow> recorded,
    List<Option> types,
    List<Option> areas,
    List<Option> weapons,
    List<Option> organizations,
    DraftAdvice advice) {
  NeedDraftView {
    types = List.copyOf(types);
    areas = List.copyOf(areas);
    weapons = List.copyOf(weapons);
    organizations = List.copyOf(organizations);
  }
}

package org.clearinghouse1540.practices;

import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form in which a State or an organization writes a practice.
 *
 * @param practice the practice that is changed; nothing for a new one
 */
@Template("practices/form.jte")
record PracticeFormView(
    Optional<OwnPractice> practice, FormView form, PracticeForm.Choices choices) {}

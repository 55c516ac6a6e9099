package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.sources.AddressChecks;
import org.clearinghouse1540.sources.DocumentRegister;
import org.springframework.stereotype.Component;

/** Reads the facts about cited documents that a reader sees beside them. */
@Component
class SourceContexts {
  private final DocumentRegister register;
  private final AddressChecks addresses;

  SourceContexts(DocumentRegister register, AddressChecks addresses) {
    this.register = register;
    this.addresses = addresses;
  }

  /** The facts about documents, by their numbers. */
  SourceContext of(Viewer viewer, List<Long> cited) {
    return new SourceContext(
        viewer.may(Permission.REVIEW_MATRICES),
        viewer.may(Permission.READ_PROVISIONS),
        register.origins(cited),
        addresses.silent(cited));
  }
}

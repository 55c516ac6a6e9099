/** Background jobs: signing of the journal, delivery of mail, notification of providers. */
@ModuleDeclaration(
    layer = Layer.APP,
    purpose =
        "Background jobs: signing of the journal, delivery of mail, notification of providers",
    neighbours = "startup",
    startAt = "JournalSigningJob")
@ApplicationModule(displayName = "Jobs")
@NullMarked
package org.clearinghouse1540.jobs;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

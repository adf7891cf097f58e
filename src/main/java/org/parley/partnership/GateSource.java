package org.parley.partnership;

import java.util.List;

/** What a capability knows about leaving a stage. A CDI bean; asked whenever a gate is shown. */
public interface GateSource {

  /** In the order they are shown; empty for a stage it has nothing to say about. */
  List<Finding> findings(Partnership partnership, List<Partner> partners);
}

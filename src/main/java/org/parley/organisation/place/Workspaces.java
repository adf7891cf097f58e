package org.parley.organisation.place;

import java.util.List;
import java.util.Optional;

/** Every workspace that was ever connected. */
public interface Workspaces {
  void add(Workspace workspace);

  Optional<Workspace> at(String platform, String key);

  /** Those connected now. */
  List<Workspace> connected(String platform);
}

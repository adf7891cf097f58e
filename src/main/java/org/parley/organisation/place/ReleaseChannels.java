package org.parley.organisation.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.organisation.Hat;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.Persons;

/** What is said at a table no longer reaches a workspace where nobody sits at it any more. */
@ApplicationScoped
public class ReleaseChannels {
  private final LinkedChannels channels;
  private final Persons persons;

  ReleaseChannels(LinkedChannels channels, Persons persons) {
    this.channels = channels;
    this.persons = persons;
  }

  /**
   * Unlinks the channels of those who leave, except where somebody who stays shares the workspace.
   */
  public void after(PartnershipId partnership, List<Hat> leaving, List<Hat> staying) {
    var gone = leaving.stream().map(Hat::person).collect(Collectors.toSet());
    var shared = workspaces(staying);
    channels.of(partnership).stream()
        .filter(channel -> gone.contains(channel.proposedBy()))
        .filter(channel -> !shared.contains(place(channel)))
        .forEach(LinkedChannel::unlinked);
  }

  private Set<String> workspaces(List<Hat> hats) {
    var people = hats.stream().map(Hat::person).distinct().toList();
    return persons.all(people).stream()
        .map(Person::address)
        .map(it -> it.platform() + "/" + it.workspace())
        .collect(Collectors.toSet());
  }

  private static String place(LinkedChannel channel) {
    return channel.key().platform() + "/" + channel.key().workspace();
  }
}

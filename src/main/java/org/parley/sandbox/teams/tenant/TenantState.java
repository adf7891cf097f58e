package org.parley.sandbox.teams.tenant;

/** The tenant and everything in it that changes. Each part guards itself. */
public record TenantState(
    Tenant tenant, Installations installations, Posts posts, Dialogs dialogs) {

  /** Nothing installed, nothing said. */
  public static TenantState fresh(Tenant tenant) {
    return new TenantState(tenant, new Installations(tenant), new Posts(), new Dialogs());
  }
}

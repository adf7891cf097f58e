package org.parley.sandbox.teams;

/**
 * The app as it is registered with the platform that is played.
 *
 * @param appPassword the secret that the login of {@code homeTenant} asks for
 */
public record TeamsApp(String appId, String appPassword, String homeTenant) {

  @Override
  public String toString() {
    return "TeamsApp[" + appId + "]";
  }
}

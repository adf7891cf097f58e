package org.parley.partnership.facilitating;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.parley.testing.H2File;

@QuarkusTest
@TestProfile(H2File.class)
class H2HandOverContractTest extends HandOverContractTest {}

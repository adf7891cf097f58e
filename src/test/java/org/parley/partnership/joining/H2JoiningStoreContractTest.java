package org.parley.partnership.joining;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.parley.testing.H2File;

@QuarkusTest
@TestProfile(H2File.class)
class H2JoiningStoreContractTest extends JoiningStoreContractTest {}

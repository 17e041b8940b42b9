package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/** A migration endpoint as {@code Get-MigrationEndpoint} prints it. */
public record MigrationEndpoint(
    @Fillable(Shape.NAME) @Property("Identity") String endpoint,
    @Property("EndpointType") String endpointType,
    @Fillable(Shape.HOST) @Property("RemoteServer") String remoteServer,
    @Property("Username") String username,
    @Property("MaxConcurrentMigrations") Integer maxConcurrentMigrations,
    @Property("MaxConcurrentIncrementalSyncs") Integer maxConcurrentIncrementalSyncs,
    @Property("RemoteTenant") String remoteTenant,
    @Property("ApplicationId") String applicationId,
    @Property("AppSecretKeyVaultUrl") String appSecretKeyVaultUrl) {}

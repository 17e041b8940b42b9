package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/**
 * A migration endpoint as {@code Get-MigrationEndpoint} prints it.
 *
 * @param usesKeyVault whether it belongs to the superseded Key Vault preview
 * @param full whether as many migrations run as it allows
 */
public record MigrationEndpoint(
    @Fillable(Shape.NAME) @Property("Identity") String endpoint,
    @Property(value = "EndpointType", named = true) String endpointType,
    @Fillable(Shape.HOST) @Property("RemoteServer") String remoteServer,
    @Property("Username") String username,
    @Property("MaxConcurrentMigrations") Integer maxConcurrentMigrations,
    @Property("MaxConcurrentIncrementalSyncs") Integer maxConcurrentIncrementalSyncs,
    @Property("RemoteTenant") String remoteTenant,
    @Property("ApplicationId") String applicationId,
    @Property("AppSecretKeyVaultUrl") String appSecretKeyVaultUrl,
    Boolean usesKeyVault,
    Boolean full,
    @Property("ActiveMigrationCount") Integer activeMigrationCount,
    @Property("ActiveIncrementalSyncCount") Integer activeIncrementalSyncCount,
    @Property(
            value = {"Authentication", "AuthenticationMethod"},
            named = true)
        String authentication,
    @Property("ExchangeServer") String exchangeServer,
    @Property("RpcProxyServer") String rpcProxyServer,
    @Property("Port") Integer port,
    @Property(value = "Security", named = true) String security,
    @Property("SourceMailboxLegacyDN") String sourceMailboxLegacyDn,
    @Property("PublicFolderDatabaseServerLegacyDN") String publicFolderDatabaseServerLegacyDn,
    @Property("IsRemote") Boolean isRemote) {}

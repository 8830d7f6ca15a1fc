/**
 * Ports of remote administration: SSH, Telnet, RDP, VNC and WinRM.
 * Source (November 2026): AWS Security Hub User Guide, "Security Hub controls for Amazon EC2", EC2.13, EC2.14 and EC2.19; IANA, "Service Name
 * and Transport Protocol Port Number Registry".
 */
export const adminPorts: readonly number[] = [22, 23, 3389, 5900, 5985, 5986];

/**
 * Ports of databases, caches, queues, search, file shares, directories and cluster control, whose protocols expect a trusted network.
 * Source: as above.
 */
export const dataStorePorts: readonly number[] = [
  20, 21, 69, 111, 135, 137, 138, 139, 389, 445, 636, 873, 1433, 1434, 1521, 2049, 2181, 2375, 2376, 2379, 2380, 2483,
  2484, 3306, 4333, 5432, 5439, 5601, 5672, 6379, 7000, 7001, 7199, 8020, 8182, 9042, 9092, 9160, 9200, 9300, 11211,
  15672, 27017, 27018, 27019, 50070, 61616,
];

-- 前置数据库（7.3.2），MySQL / MariaDB，平台类别 service，配置 reference 1
-- Front database (7.3.2), MySQL / MariaDB, platform kind service, profile reference 1
-- 在数据库 front_database 中以管理员身份执行；执行前替换两个口令。
-- Run as administrator in the database front_database; replace the two passwords first.

CREATE TABLE `front_database`.`data_site_column` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `column_id` varchar(64) NOT NULL COMMENT '栏目标识',
  `level` bigint NOT NULL COMMENT '栏目层级，首级为 1' CHECK (`level` >= 1),
  `name` varchar(200) NOT NULL COMMENT '栏目名称',
  `parent_column_id` varchar(64) NULL COMMENT '上级栏目标识；首级栏目为空',
  `url` varchar(2000) NOT NULL COMMENT '栏目链接',
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `column_id`),
  KEY `data_site_column_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '网站栏目';

CREATE TABLE `front_database`.`data_user` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `user_id` varchar(64) NOT NULL COMMENT '用户标识（不得为身份证号、手机号等个人敏感信息）',
  `type` varchar(64) NOT NULL COMMENT '用户类型',
  `region_code` varchar(64) NULL COMMENT '所在地行政区划代码（GB/T 2260）',
  `registered_time` datetime(3) NOT NULL COMMENT '注册时间',
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `user_id`),
  KEY `data_user_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '用户';

CREATE TABLE `front_database`.`data_service_item` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `item_id` varchar(64) NOT NULL COMMENT '服务事项标识',
  `name` varchar(500) NOT NULL COMMENT '服务事项名称',
  `category` varchar(100) NULL COMMENT '事项类别',
  `url` varchar(2000) NULL COMMENT '办理入口',
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `item_id`),
  KEY `data_service_item_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '服务事项';

CREATE TABLE `front_database`.`data_service_case` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `case_id` varchar(64) NOT NULL COMMENT '办件标识',
  `item_id` varchar(64) NOT NULL COMMENT '服务事项标识',
  `user_id` varchar(64) NOT NULL COMMENT '申请用户标识',
  `accepted_time` datetime(3) NOT NULL COMMENT '受理时间',
  `completed_time` datetime(3) NULL COMMENT '办结时间；未办结为空',
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `case_id`),
  KEY `data_service_case_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '办件';

CREATE TABLE `front_database`.`data_service_evaluation` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `evaluation_id` varchar(64) NOT NULL COMMENT '评价标识',
  `case_id` varchar(64) NOT NULL COMMENT '办件标识',
  `item_id` varchar(64) NOT NULL COMMENT '服务事项标识',
  `user_id` varchar(64) NOT NULL COMMENT '用户标识',
  `score` bigint NOT NULL COMMENT '评分，1 至 5' CHECK (`score` >= 1 AND `score` <= 5),
  `evaluated_time` datetime(3) NOT NULL COMMENT '评价时间',
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `evaluation_id`),
  KEY `data_service_evaluation_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '服务评价';

CREATE TABLE `front_database`.`log_change` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `log_id` varchar(64) NOT NULL COMMENT '日志标识',
  `table_name` varchar(128) NOT NULL COMMENT '发生变更的数据表',
  `record_key` varchar(256) NOT NULL COMMENT '变更记录的主键',
  `operation` varchar(64) NOT NULL COMMENT '操作：插入、更新、软删除' CHECK (`operation` IN ('insert', 'update', 'delete')),
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  PRIMARY KEY (`platform_id`, `log_id`),
  KEY `log_change_create_time` (`platform_id`, `create_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '变更日志';

CREATE TABLE `front_database`.`alert_record` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `alert_id` varchar(64) NOT NULL COMMENT '告警标识',
  `table_name` varchar(128) NOT NULL COMMENT '数据表',
  `record_key` varchar(256) NOT NULL COMMENT '记录主键',
  `rule` varchar(128) NOT NULL COMMENT '违反的核验规则',
  `field` varchar(128) NULL COMMENT '字段',
  `message` varchar(2000) NOT NULL COMMENT '告警说明',
  `expected` varchar(2000) NOT NULL COMMENT '要求的内容',
  `actual` varchar(2000) NOT NULL COMMENT '实际的内容',
  `status` varchar(64) NOT NULL COMMENT '状态：待整改、已整改、已关闭' CHECK (`status` IN ('open', 'rectified', 'closed')),
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  PRIMARY KEY (`platform_id`, `alert_id`),
  KEY `alert_record_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '告警';

CREATE USER 'monitoring_push'@'%' IDENTIFIED BY 'REPLACE_THIS_PASSWORD_1';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_site_column` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_user` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_service_item` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_service_case` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_service_evaluation` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`log_change` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`alert_record` TO 'monitoring_push'@'%';

CREATE USER 'monitoring_exchange'@'%' IDENTIFIED BY 'REPLACE_THIS_PASSWORD_2';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_site_column` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_user` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_service_item` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_service_case` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_service_evaluation` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`log_change` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`alert_record` TO 'monitoring_exchange'@'%';

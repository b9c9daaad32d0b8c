-- 前置数据库（7.3.2），MySQL / MariaDB，平台类别 resource，配置 reference 1
-- Front database (7.3.2), MySQL / MariaDB, platform kind resource, profile reference 1
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

CREATE TABLE `front_database`.`data_resource` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `resource_id` varchar(64) NOT NULL COMMENT '资源标识',
  `title` varchar(500) NOT NULL COMMENT '资源名称',
  `type` varchar(64) NOT NULL COMMENT '资源类型',
  `source` varchar(64) NOT NULL COMMENT '资源来源',
  `stage` varchar(64) NOT NULL COMMENT '教育阶段',
  `subject` varchar(64) NOT NULL COMMENT '学科或专业',
  `url` varchar(2000) NOT NULL COMMENT '访问链接',
  `duration_seconds` double NULL COMMENT '资源时长（秒）；无时长的资源为空' CHECK (`duration_seconds` >= 0),
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `resource_id`),
  KEY `data_resource_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '数字资源';

CREATE TABLE `front_database`.`data_course` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `course_id` varchar(64) NOT NULL COMMENT '课程标识',
  `name` varchar(500) NOT NULL COMMENT '课程名称',
  `stage` varchar(64) NOT NULL COMMENT '教育阶段',
  `subject` varchar(64) NOT NULL COMMENT '学科或专业',
  `source` varchar(64) NOT NULL COMMENT '课程来源',
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `course_id`),
  KEY `data_course_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '课程';

CREATE TABLE `front_database`.`data_lesson` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `lesson_id` varchar(64) NOT NULL COMMENT '课时标识',
  `course_id` varchar(64) NOT NULL COMMENT '所属课程标识',
  `name` varchar(500) NOT NULL COMMENT '课时名称',
  `sequence` bigint NOT NULL COMMENT '课时序号，自 1 起' CHECK (`sequence` >= 1),
  `duration_seconds` double NULL COMMENT '课时时长（秒）' CHECK (`duration_seconds` >= 0),
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `lesson_id`),
  KEY `data_lesson_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '课时';

CREATE TABLE `front_database`.`data_material` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `material_id` varchar(64) NOT NULL COMMENT '素材标识',
  `lesson_id` varchar(64) NOT NULL COMMENT '所属课时标识',
  `resource_id` varchar(64) NULL COMMENT '对应的数字资源标识',
  `name` varchar(500) NOT NULL COMMENT '素材名称',
  `type` varchar(64) NOT NULL COMMENT '素材类型',
  `url` varchar(2000) NOT NULL COMMENT '访问链接',
  `duration_seconds` double NULL COMMENT '时长（秒）' CHECK (`duration_seconds` >= 0),
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `material_id`),
  KEY `data_material_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '素材';

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

CREATE TABLE `front_database`.`data_evaluation` (
  `platform_id` varchar(64) NOT NULL COMMENT '所属接入平台的平台标识，由上级教育管理部门分配',
  `evaluation_id` varchar(64) NOT NULL COMMENT '评价标识',
  `resource_id` varchar(64) NOT NULL COMMENT '资源标识',
  `user_id` varchar(64) NOT NULL COMMENT '用户标识',
  `action` varchar(64) NOT NULL COMMENT '互动类型：评价、点赞、转发、收藏' CHECK (`action` IN ('rating', 'like', 'forward', 'favourite')),
  `score` double NULL COMMENT '评分，1 至 5；仅评价有' CHECK (`score` >= 1 AND `score` <= 5),
  `occurred_time` datetime(3) NOT NULL COMMENT '发生时间',
  `create_time` datetime(3) NOT NULL COMMENT '创建时间',
  `update_time` datetime(3) NOT NULL COMMENT '更新时间；插入、更新、软删除都须推进',
  `is_deleted` boolean NOT NULL COMMENT '软删除标记',
  PRIMARY KEY (`platform_id`, `evaluation_id`),
  KEY `data_evaluation_update_time` (`platform_id`, `update_time`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '资源评价与互动';

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

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_resource` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_course` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_lesson` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_material` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_user` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`data_evaluation` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`log_change` TO 'monitoring_push'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON `front_database`.`alert_record` TO 'monitoring_push'@'%';

CREATE USER 'monitoring_exchange'@'%' IDENTIFIED BY 'REPLACE_THIS_PASSWORD_2';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_site_column` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_resource` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_course` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_lesson` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_material` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_user` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`data_evaluation` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`log_change` TO 'monitoring_exchange'@'%';

GRANT SELECT, INSERT, UPDATE ON `front_database`.`alert_record` TO 'monitoring_exchange'@'%';
